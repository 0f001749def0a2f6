import { phoneNumber } from '../fields/phoneNumberIn';
import type { Channel } from '../subscriptions/question';
import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { readRecipientKind } from '../twochat/recipients';
import type { PersonalEnds } from './message';

/** The person asked, as text. */
export const personIn = (ends: PersonalEnds): string =>
	'to_number' in ends ? ends.to_number : ends.to_remote_id;

/** A number and a person, whose ID has a server's name where the number is hidden. */
export const endsBetween = (from: string, person: string): PersonalEnds =>
	person.includes('@')
		? { from_number: from, to_remote_id: person }
		: { from_number: from, to_number: person };

/**
 * The person to ask, as the field To says.
 * @throws BadInput with the cure
 */
export function readPerson(value: unknown, channel: Channel): string {
	const given = trimmedTextOf(value, 'To');
	const read = readRecipientKind(given);
	if ('reason' in read) return phoneNumber(value, 'To');
	if (read.kind === 'number') return read.number;
	const what = `To "${given.slice(0, 60)}"`;
	if (read.kind === 'hiddenId') {
		if (channel === 'whatsapp') return read.remoteId;
		throw new BadInput(
			`${what} is the ID of somebody whose number is hidden, and 2Chat sends to these only from numbers connected by QR code. Set Send With to WhatsApp, or use the phone number`,
		);
	}
	if (read.kind === 'username') {
		throw new BadInput(
			`${what} is a username. Use the phone number in the international format, for example +15550100001, or the ID that messages of this person carry, which ends in @lid`,
		);
	}
	throw new BadInput(
		`${what} is a group, and a question goes to one person. Use a phone number in the international format, for example +15550100001`,
	);
}

/**
 * Who asks whom, as the node's fields say. What is sent is what they say.
 * @throws BadInput with the cure
 */
export function readEnds(read: (name: string) => unknown, channel: Channel): PersonalEnds {
	const from = phoneNumber(read('from'), 'From');
	return endsBetween(from, readPerson(read('to'), channel));
}
