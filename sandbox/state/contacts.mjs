import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';
import { SEEDED_AT, isoTime } from './times.mjs';

const FIRST_NAMES = ['Jane', 'Amir', 'Chidi', 'Sofía', 'Yuki', 'Olga', 'Tom', 'Priya'];
const LAST_NAMES = ['Roe', 'Haddad', 'Okafor', 'Núñez', 'Mori', 'Petrova', 'Baker', 'Rao'];

/**
 * The nth contact that is there at the start, as the list shows it: one WhatsApp phone and one email.
 *
 * @param {number} index from 0; its phone is +1555200…, so that a test can compute it
 */
export function seededContact(index) {
	const number = index + 1;
	const first = FIRST_NAMES[index % FIRST_NAMES.length];
	const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length];
	const detail = (offset, type, value) => ({
		id: 9000 + index * 2 + offset,
		value,
		type,
		created_at: isoTime(SEEDED_AT),
		updated_at: null,
	});
	return {
		id: 500 + number,
		uuid: fixedId('CON', number),
		first_name: first,
		last_name: last,
		channel_uuid: null,
		profile_pic_url: null,
		details: [
			detail(1, 'WAPH', `+1555${2_000_000 + number}`),
			detail(2, 'E', `contact${number}@example.com`),
		],
	};
}

/** @param {number} count */
export function seedContacts(count) {
	const contacts = new Collection();
	for (let index = 0; index < count; index += 1) {
		const contact = seededContact(index);
		contacts.set(contact.uuid, contact);
	}
	return contacts;
}
