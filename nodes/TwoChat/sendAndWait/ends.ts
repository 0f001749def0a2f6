import { phoneNumber } from '../fields/phoneNumberIn';
import { entriesOf } from '../fields/phoneNumbers';
import type { Channel } from '../subscriptions/question';
import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import { personKey } from '../twochat/persons';
import { readRecipientKind } from '../twochat/recipients';
import type { PersonalEnds } from './message';

/** Also in the description of Also Ask. So that the address that 2Chat keeps, which names each of them, stays short. */
const MOST_PEOPLE = 10;

/** A number and a person, whose ID has a server's name where the number is hidden. */
export const endsBetween = (from: string, person: string): PersonalEnds =>
	person.includes('@')
		? { from_number: from, to_remote_id: person }
		: { from_number: from, to_number: person };

/**
 * A person to ask, as a field says.
 * @param label what the form calls the field
 * @throws BadInput with the cure
 */
export function readPerson(value: unknown, channel: Channel, label: string): string {
	const given = trimmedTextOf(value, label);
	const read = readRecipientKind(given);
	if ('reason' in read) return phoneNumber(value, label);
	if (read.kind === 'number') return read.number;
	const what = `${label} "${given.slice(0, 60)}"`;
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
		`${what} is a group, and only people can be asked. Use a phone number in the international format, for example +15550100001; further ones go into Also Ask`,
	);
}

/** To takes one person, as it does wherever something is sent. */
function refuseSeveral(value: unknown): void {
	const entries = entriesOf(value, 'To');
	const isOne = !Array.isArray(value) && !('reason' in readRecipientKind(String(value)));
	if (entries.length < 2 || isOne) return;
	if (entries.some((entry) => 'reason' in readRecipientKind(entry))) return;
	throw new BadInput(
		`To has ${entries.length} people. Leave one of them there, and put the others into Also Ask; nothing was sent`,
	);
}

/**
 * Everybody to ask, as To and Also Ask say, each once. What is sent is what they say.
 * @throws BadInput with the cure
 */
export function readPeople(read: (name: string) => unknown, channel: Channel): string[] {
	const to = read('to');
	refuseSeveral(to);
	const also = entriesOf(read('alsoAsk'), 'Also Ask');
	const given = [
		readPerson(to, channel, 'To'),
		...also.map((one) => readPerson(one, channel, 'Also Ask')),
	];
	const keys = given.map(personKey);
	const people = given.filter((_, index) => keys.indexOf(keys[index]) === index);
	if (people.length > MOST_PEOPLE) {
		throw new BadInput(
			`To and Also Ask have ${people.length} people, and one question goes to at most ${MOST_PEOPLE}. Remove some; nothing was sent`,
		);
	}
	return people;
}
