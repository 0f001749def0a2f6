import { Collection } from './collection.mjs';
import { fixedId } from './ids.mjs';

const user = (number, first, last) => ({
	uuid: fixedId('USR', number),
	first_name: first,
	last_name: last,
	email: `${first.toLowerCase()}@example.com`,
});

/** Two active team members. */
export const seedUsers = () => Collection.of([user(1, 'Ada', 'Lopez'), user(2, 'Ben', 'Okoro')]);

/** The person who wrote last: their WABA window is open, they are in every sample payload. */
export const JANE = '+15550100001';

/** A number that is not on WhatsApp. */
export const NOT_ON_WHATSAPP = '+15550100404';
