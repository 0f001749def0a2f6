/** What the server told, and what this page remembers. */
export const store = {
	people: [],
	numbers: [],
	groups: [],
	messages: [],
	subscriptions: [],
	switches: [],
	events: [],
	account: undefined,
	/** By number. */
	requests: new Map(),
	deliveries: new Map(),
	epoch: undefined,

	/** Phone number of who holds the phone. */
	person: '+15550100001',
	/** People that were added on this page and that the account does not know yet. */
	added: [],
	/** Id of the open chat; undefined: the list of chats. */
	chat: undefined,
	/** When a chat was last looked at, by person and chat. */
	seen: new Map(),
	/** Text of the message that the next one answers. */
	quote: undefined,
};

const KEPT = 200;

/** Takes in a message of the feed. */
export function takeIn({ journal, ...parts }) {
	Object.assign(store, parts);
	if (!journal) return;
	if (journal.epoch !== store.epoch) {
		store.epoch = journal.epoch;
		store.requests.clear();
		store.deliveries.clear();
	}
	keep(store.requests, journal.requests);
	keep(store.deliveries, journal.deliveries);
}

function keep(map, entries) {
	for (const entry of entries) map.set(entry.number, entry);
	for (const number of map.keys()) {
		if (map.size <= KEPT) break;
		map.delete(number);
	}
}

/** Everybody who can hold the phone. */
export function everybody() {
	const known = new Set(store.people.map(({ phone }) => phone));
	return [...store.people, ...store.added.filter(({ phone }) => !known.has(phone))];
}

export const nameOf = (phone) => everybody().find((one) => one.phone === phone)?.name || phone;
