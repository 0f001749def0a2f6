import type { IDataObject } from 'n8n-workflow';

import { phoneNumber } from '../../fields/phoneNumberIn';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

/** Kinds of contact detail, with the letters that 2Chat uses for them (DOCS Contacts/create-contact). */
export const DETAIL_TYPES = [
	{ name: 'Address', value: 'A' },
	{ name: 'Email', value: 'E' },
	{ name: 'Phone', value: 'PH' },
	{ name: 'WhatsApp Phone', value: 'WAPH' },
];

export interface ContactDetail {
	type: string;
	value: string;
}

/** How a refusal names a detail: as the form does. */
const labelOf = (type: string): string =>
	`Contact Details: ${DETAIL_TYPES.find(({ value }) => value === type)?.name}`;

const EMAIL = /^[^\s@<>,;:]+@[^\s@.,;<>]+(\.[^\s@.,;<>]+)+$/;
/** `Jane Roe <jane@example.com>`, `mailto:jane@example.com`, and what stands behind an address in a list. */
const addressIn = (text: string): string =>
	(/<([^<>]+)>$/.exec(text)?.[1] ?? text)
		.replace(/^mailto:/i, '')
		.replace(/(?<![\s;,.])[\s;,.]+$/, '');

function readValue(type: string, value: string): string {
	if (type === 'PH' || type === 'WAPH') return phoneNumber(value, labelOf(type));
	if (type !== 'E') return value;
	const address = addressIn(value);
	if (EMAIL.test(address)) return address;
	throw new BadInput(
		`${labelOf(type)} "${value.slice(0, 60)}" is not an email address. Use the form name@example.com`,
	);
}

/**
 * Reads the form's contact details.
 * @param parameter the fixed collection's value: `{ detail: [{ type, value }] }`
 * @returns what 2Chat takes; numbers in E.164
 * @throws BadInput when there is none, or one is malformed for its type
 */
export function readDetails(parameter: IDataObject): ContactDetail[] {
	const rows = (parameter.detail ?? []) as Array<{ type?: string; value?: unknown }>;
	const details = rows.map(({ type = 'WAPH', value }) => {
		const text = trimmedTextOf(value, 'The value of a contact detail');
		if (text === '') {
			throw new BadInput('A contact detail is empty. Fill in its value or remove the row');
		}
		if (!DETAIL_TYPES.some((known) => known.value === type)) {
			throw new BadInput(
				`"${type}" is not a type of contact detail. Use E (email), PH (phone), WAPH (WhatsApp phone) or A (address)`,
			);
		}
		return { type, value: readValue(type, text) };
	});
	if (details.length === 0) {
		throw new BadInput(
			'A contact needs at least one contact detail. Add an email, a phone number or an address',
		);
	}
	return details;
}
