import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { locatedValue } from '../fields/locator';
import { readPhoneNumber } from '../fields/phoneNumber';
import type { NumberKind } from '../operations/numbers';
import { listNumbers } from '../operations/numbers';

/** The field of an operation that sends, then that of any other operation. */
const FIELDS: Record<'whatsapp' | 'waba', string[]> = {
	whatsapp: ['from', 'whatsappNumber'],
	waba: ['from', 'wabaNumber'],
};

/**
 * The account's number that is chosen in the node, as a phone number; chosen by ID, it is looked up.
 * @param whose what belongs to a number, to be said where none is chosen: "Groups belong to a number"
 * @throws NodeOperationError when none is chosen; NodeApiError when it can't be looked up
 */
export async function chosenNumber(
	context: ILoadOptionsFunctions,
	kind: NumberKind & keyof typeof FIELDS,
	whose: string,
): Promise<string> {
	const [chosen = ''] = FIELDS[kind]
		// Whole: n8n extracts no value of a field that the operation does not have.
		.map((name) => locatedValue(context.getCurrentNodeParameter(name)))
		.map((value) => String(value ?? '').trim())
		.filter((value) => value !== '');
	const isId = /^WPN|^WAN/i.test(chosen);
	const found = isId && (await listNumbers(context, kind)).find(({ uuid }) => uuid === chosen);
	const number = readPhoneNumber(found ? String(found.phone_number ?? '') : chosen);
	if (number !== undefined) return number;
	const what = kind === 'waba' ? 'WABA' : 'WhatsApp';
	throw new NodeOperationError(
		context.getNode(),
		`${whose}. Choose your ${what} number first, in From or ${what} Number`,
	);
}
