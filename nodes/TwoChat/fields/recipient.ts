import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../operations/routing';
import { prepare } from '../operations/routing';
import { BadInput } from '../transport/errors/badInput';
import { byId, byNumber, fromList } from './locator';
import { readPhoneNumber } from './phoneNumber';
import { phoneNumber } from './phoneNumberIn';

/** What 2Chat takes exactly one of (DOCS WhatsApp/Web/send-message; `to_remote_id` W6W and newer DOCS). */
const PROPERTY: Record<string, string> = {
	number: 'to_number',
	list: 'to_group_uuid',
	id: 'to_group_uuid',
	remoteId: 'to_remote_id',
};

const looksLikeGroup = (text: string): boolean => /^WA?G/i.test(text);

function readNumber(value: unknown): string {
	const text = String(value ?? '').trim();
	if (looksLikeGroup(text)) {
		throw new BadInput(`Recipient "${text}" is a group's ID. Choose Group by ID in Recipient`);
	}
	if (text.includes('@')) {
		throw new BadInput(
			`Recipient "${text.slice(0, 60)}" is not a phone number. Choose Username ID in Recipient, or use the international format, for example +15550100001`,
		);
	}
	return phoneNumber(text, 'Recipient');
}

function readId(value: unknown): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput('Recipient is empty. Fill it in');
	if (readPhoneNumber(text)) {
		throw new BadInput(`Recipient "${text}" is a phone number. Choose Phone Number in Recipient`);
	}
	return text;
}

/**
 * The one recipient of a message, as 2Chat takes it: `{ to_number }`, `{ to_group_uuid }` or
 * `{ to_remote_id }`.
 * @param value the locator's value; text alone is a phone number
 * @throws BadInput when it is empty or not what its mode says
 */
export function readRecipient(value: unknown): IDataObject {
	const isLocator = typeof value === 'object' && value !== null;
	const located = (isLocator ? value : { value }) as { mode?: string; value?: unknown };
	const property = PROPERTY[located.mode ?? 'number'] ?? 'to_number';
	const read = property === 'to_number' ? readNumber : readId;
	return { [property]: read(located.value) };
}

/** Who gets a message: a number, a group or a username id, in one field, so that none can contradict another. */
export const recipientField = (): Field => ({
	displayName: 'Recipient',
	name: 'recipient',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'number', value: '' },
	description:
		'Who gets the message: a phone number in the international format, a group, or the username ID of somebody whose number is hidden',
	modes: [
		byNumber('Phone Number'),
		fromList('searchGroups', 'Group From List'),
		byId('WAG', 'Group by ID'),
		{
			displayName: 'Username ID',
			name: 'remoteId',
			type: 'string',
			placeholder: 'e.g. 100000000000001@lid',
		},
	],
	routing: {
		send: {
			preSend: [
				prepare(function (request) {
					const recipient = this.getNodeParameter('recipient', '');
					Object.assign(request.body as IDataObject, readRecipient(recipient));
				}),
			],
		},
	},
});
