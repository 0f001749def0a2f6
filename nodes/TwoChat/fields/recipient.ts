import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../operations/routing';
import { prepare } from '../operations/routing';
import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { byId, byNumber, fromList, locatedValue } from './locator';
import { readRecipientKind } from '../twochat/recipients';
import { phoneNumber } from './phoneNumberIn';

const quoted = (text: string): string => `To "${text.slice(0, 60)}"`;

/** Whoever a text names beyond doubt: a number, a hidden ID or a group. */
function readAnybody(text: string): IDataObject {
	const read = readRecipientKind(text);
	if ('reason' in read) return { to_number: phoneNumber(text, 'To') };
	if (read.kind === 'number') return { to_number: read.number };
	if (read.kind === 'group') return { to_group_uuid: read.uuid };
	if (read.kind === 'hiddenId') return { to_remote_id: read.remoteId };
	if (read.kind === 'groupJid') return { to_group_uuid: read.jid };
	throw new BadInput(
		`${quoted(text)} is a username. Use the phone number in the international format, for example +15550100001, or the ID that messages of this person carry, which ends in @lid`,
	);
}

/** A group's ID at 2Chat; what is surely a person's is refused, so that no group's message goes to one. */
function readGroup(text: string): IDataObject {
	const read = readRecipientKind(text);
	if ('reason' in read) return { to_group_uuid: text };
	if (read.kind === 'group') return { to_group_uuid: read.uuid };
	if (read.kind === 'groupJid') return { to_group_uuid: read.jid };
	if (read.kind === 'number') {
		throw new BadInput(`${quoted(text)} is a phone number. Choose Phone Number in To`);
	}
	throw new BadInput(`${quoted(text)} is a person, not a group. Choose Username ID in To`);
}

/** The ID of somebody whose number is hidden; sent as it is where its kind is not known. */
function readHiddenId(text: string): IDataObject {
	const read = readRecipientKind(text);
	if ('reason' in read || read.kind === 'username') return { to_remote_id: text };
	if (read.kind === 'hiddenId') return { to_remote_id: read.remoteId };
	const mode = read.kind === 'number' ? 'Phone Number' : 'Group by ID';
	const what = read.kind === 'number' ? 'a phone number' : "a group's ID";
	throw new BadInput(`${quoted(text)} is ${what}. Choose ${mode} in To`);
}

/** How each mode of the field reads its text. */
const READERS: Record<string, (text: string) => IDataObject> = {
	number: readAnybody,
	list: readGroup,
	id: readGroup,
	remoteId: readHiddenId,
};

/**
 * The one recipient of a message, as 2Chat takes it: `{ to_number }`, `{ to_group_uuid }` or
 * `{ to_remote_id }` (DOCS WhatsApp/Web/send-message; `to_remote_id` W6W and newer DOCS). A group that only
 * WhatsApp's own ID names (`…@g.us`) is looked up before it is sent to (message/delivery/knownGroup.ts).
 * @param value the locator's value; text alone is read as in the mode Phone Number
 * @throws BadInput when it is empty or not what its mode says
 */
export function readRecipient(value: unknown): IDataObject {
	const text = trimmedTextOf(locatedValue(value), 'To');
	if (text === '') throw new BadInput('To is empty. Fill it in');
	const { mode = 'number' } = Object(value) as { mode?: string };
	return (READERS[mode] ?? readAnybody)(text);
}

/** Who gets a message: a number, a group or a username id, in one field, so that none can contradict another. */
export const recipientField = (): Field => ({
	displayName: 'To',
	name: 'to',
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
					const recipient = this.getNodeParameter('to', '');
					Object.assign(request.body as IDataObject, readRecipient(recipient));
				}),
			],
		},
	},
});
