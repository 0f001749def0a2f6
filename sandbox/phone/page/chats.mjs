import { store } from './store.mjs';

const isOf = (chat, person) => (message) =>
	chat.group
		? message.group === chat.group
		: !message.group && message.channel === chat.channel && message.person === person;

const kinds = { WW: 'WhatsApp', WA: 'WhatsApp Business API' };

function chatsWithNumbers() {
	return store.numbers
		.filter(({ connected }) => connected)
		.map((number) => ({
			id: number.uuid,
			channel: number.uuid,
			to: number.phone,
			name: number.name || number.phone,
			about: `${kinds[number.kind] ?? number.kind} · ${number.phone}`,
			kind: number.kind,
			products: number.products,
		}));
}

function chatsInGroups() {
	return store.groups
		.filter(({ participants }) => participants.includes(store.person))
		.map((group) => {
			const number = store.numbers.find(({ uuid }) => uuid === group.channel);
			return {
				id: group.uuid,
				channel: group.channel,
				group: group.uuid,
				to: number?.phone,
				name: group.name || 'Group without a name',
				about: `Group · ${group.participants.length} people`,
				kind: 'group',
				products: [],
			};
		});
}

const seenKey = (chat) => `${store.person} ${chat.id}`;

/** The chats of who holds the phone, the latest first. */
export function chats() {
	return [...chatsWithNumbers(), ...chatsInGroups()]
		.map((chat) => {
			const messages = store.messages.filter(isOf(chat, store.person));
			const seen = store.seen.get(seenKey(chat)) ?? 0;
			const unread = messages.filter(
				({ isOurs, at, ack }) => isOurs && at > seen && ack < 3,
			).length;
			return { ...chat, messages, last: messages.at(-1), unread };
		})
		.sort((one, other) => (other.last?.at ?? 0) - (one.last?.at ?? 0));
}

/** Notes that everything in a chat has been looked at. */
export function look(chat) {
	store.seen.set(seenKey(chat), chat.last?.at ?? 0);
}

/** Whether who holds the phone wrote it. In a group others write too. */
export const isMine = ({ isOurs, person }) => !isOurs && person === store.person;
