import { makeAccount, makeUsage } from './account.mjs';
import { seedCallerIds, seedCalls } from './calls.mjs';
import { seedCatalogs } from './catalog.mjs';
import { seedNumbers, seedVirtualNumbers, seedWabaNumbers } from './channels.mjs';
import { Collection } from './collection.mjs';
import { seedContacts } from './contacts.mjs';
import { seedFlows } from './flows.mjs';
import { seedGroups } from './groups.mjs';
import { seedHistory } from './history.mjs';
import { seedOffers } from './offers.mjs';
import { JANE, NOT_ON_WHATSAPP, seedUsers } from './people.mjs';
import { seedSms, seedSmsChannels } from './sms.mjs';
import { seedTemplates } from './templates.mjs';

/** The key of a 24-hour window: WABA number and the person. */
export const windowKey = (wabaPhone, personPhone) => `${wabaPhone} ${personPhone}`;

/**
 * Everything a sandbox knows, as it is at the start. Collections are Maps by uuid.
 *
 * @param {{ contacts: number, credits?: number, history?: boolean }} options
 * @param {number} now milliseconds
 */
export function createState({ contacts, credits, history }, now) {
	const numbers = seedNumbers();
	const wabaNumbers = seedWabaNumbers();
	const virtualNumbers = seedVirtualNumbers();
	const groups = seedGroups(numbers);
	const users = seedUsers();
	const smsChannels = seedSmsChannels(virtualNumbers);
	const [firstWaba] = wabaNumbers.list();
	return {
		account: makeAccount(),
		limits: { requests_per_minute: 80 },
		usage: makeUsage(credits),
		users,
		contacts: seedContacts(contacts),
		subscriptions: new Collection(),
		numbers,
		/** QR codes shown now, and the last events, by channel uuid. */
		qrCodes: new Map(),
		channelEvents: new Map(),
		/** Picture, About text and stories, by phone number. */
		profiles: new Map(),
		notOnWhatsapp: new Set([NOT_ON_WHATSAPP]),
		groups,
		messages: history ? seedHistory(numbers, groups, now) : new Collection(),
		catalogs: seedCatalogs(),
		flows: seedFlows(numbers),
		/** What was started, oldest first: the flow, the number as sent, the variables. */
		flowStarts: [],
		wabaNumbers,
		templates: seedTemplates(wabaNumbers),
		/** When a person last wrote to a WABA number, in milliseconds, by windowKey. */
		windows: new Map([[windowKey(firstWaba.phone_number, JANE), now]]),
		smsChannels,
		sms: seedSms(smsChannels),
		virtualNumbers,
		callerIds: seedCallerIds(virtualNumbers, wabaNumbers),
		calls: seedCalls(virtualNumbers, users),
		offers: seedOffers(),
		reservations: new Collection(),
		/** Counts up, for the numeric ids of details. */
		detailsMade: 0,
	};
}
