import { JANE, NOT_ON_WHATSAPP } from '../state/people.mjs';

/** Who can hold the phone from the start, by the names they give themselves. */
const CAST = new Map([
	[JANE, 'Jane Roe'],
	['+15552000002', 'Amir Haddad'],
	['+15552000003', 'Chidi Okafor'],
	['+15552000004', 'Sofía Núñez'],
]);

/** Names by phone number. */
function namesOf(state) {
	const names = new Map();
	for (const { first_name: first, last_name: last, details } of state.contacts.list()) {
		for (const { value } of details) names.set(value, [first, last].filter(Boolean).join(' '));
	}
	for (const [phone, name] of CAST) names.set(phone, name);
	return names;
}

/**
 * Who can hold the phone: the cast, who is in a group, and whoever wrote or was written to.
 *
 * @returns {Array<{ phone: string, name: string | null }>}
 */
export function peopleOf(state) {
	const phones = new Set(CAST.keys());
	for (const { remote_phone_number: phone, participant } of state.messages.list()) {
		if (phone) phones.add(phone);
		if (participant?.phone_number) phones.add(participant.phone_number);
	}
	phones.delete(NOT_ON_WHATSAPP);
	const names = namesOf(state);
	return [...phones].map((phone) => ({ phone, name: names.get(phone) || null }));
}
