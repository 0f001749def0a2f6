import { makeAccount, makeUsage } from './account.mjs';
import { seedNumbers, seedVirtualNumbers, seedWabaNumbers } from './channels.mjs';
import { Collection } from './collection.mjs';
import { seedContacts } from './contacts.mjs';
import { seedGroups } from './groups.mjs';

/**
 * Everything a sandbox knows, as it is at the start. Collections are Maps by uuid, in API shape.
 *
 * @param {{ contacts: number, credits?: number }} options
 */
export const createState = ({ contacts, credits }) => ({
	account: makeAccount(),
	limits: { requests_per_minute: 80 },
	usage: makeUsage(credits),
	contacts: seedContacts(contacts),
	subscriptions: new Collection(),
	numbers: seedNumbers(),
	wabaNumbers: seedWabaNumbers(),
	virtualNumbers: seedVirtualNumbers(),
	groups: seedGroups(),
	messages: new Collection(),
	/** Counts up, for the numeric ids of details. */
	detailsMade: 0,
});
