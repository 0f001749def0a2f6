import { ask } from './api.mjs';
import { chats, isMine, look } from './chats.mjs';
import { contentView, preview } from './content.mjs';
import { byId, h, icon, setText, showList, spoken } from './dom.mjs';
import { attachMenu } from './menu.mjs';
import { nameOf, store } from './store.mjs';
import { showTicks } from './ticks.mjs';
import { clock } from './times.mjs';

const EMOJIS = [
	['👍', 'Thumbs up'],
	['❤️', 'Heart'],
	['😂', 'Laughing'],
	['😮', 'Surprised'],
	['🙏', 'Thank you'],
	['👎', 'Thumbs down'],
];

/** A message of which the account has been told that it was read. */
const told = new Set();

function bubble(message, { answer }) {
	const menu = h(
		'div',
		{ role: 'menu', class: 'menu emojis', 'aria-label': 'Reactions' },
		...EMOJIS.map(([emoji, words]) =>
			h(
				'button',
				{
					type: 'button',
					role: 'menuitem',
					tabindex: '-1',
					'data-emoji': emoji,
					'aria-label': words,
				},
				emoji,
			),
		),
	);
	const opener = h(
		'button',
		{ type: 'button', class: 'quiet-button', title: 'React' },
		icon('smile'),
		spoken('React'),
	);
	const actions = h(
		'div',
		{ class: 'actions' },
		opener,
		h(
			'button',
			{
				type: 'button',
				class: 'quiet-button',
				title: 'Answer this message',
				click: () => answer(message),
			},
			icon('reply'),
			spoken('Answer this message'),
		),
		menu,
	);
	attachMenu(opener, menu, (item) => react(message.uuid, item.dataset.emoji));
	return h(
		'li',
		{ class: `message ${isMine(message) ? 'mine' : 'theirs'}` },
		h(
			'div',
			{ class: 'bubble' },
			spoken(`${writerOf(message)}: `),
			!isMine(message) &&
				!message.isOurs &&
				h('span', { class: 'writer', dir: 'auto' }, nameOf(message.person)),
			...contentView(message),
			h(
				'span',
				{ class: 'foot' },
				h('time', {}, clock(message.at)),
				h('span', {}, h('span'), h('span', { class: 'spoken' })),
			),
			h('span', { class: 'reactions' }),
		),
		actions,
	);
}

const writerOf = (message) => {
	if (isMine(message)) return 'You';
	return message.isOurs ? 'The account' : nameOf(message.person);
};

/** The same emoji once more takes the reaction back. */
function react(uuid, emoji) {
	const { reactions } = store.messages.find((message) => message.uuid === uuid);
	const current = reactions.find(({ from }) => from === store.person)?.emoji;
	void ask('react', { uuid, from: store.person, emoji: current === emoji ? '' : emoji });
}

function updateBubble(element, message) {
	showTicks(element.querySelector('.foot').lastElementChild, message);
	const reactions = message.reactions.map(({ emoji }) => emoji).join(' ');
	setText(element.querySelector('.reactions'), reactions);
}

/** Opening a chat reads it: the account gets its receipt. */
function readAll({ messages }) {
	if (document.hidden) return;
	for (const { uuid, isOurs, ack } of messages) {
		if (!isOurs || ack >= 3 || told.has(uuid)) continue;
		told.add(uuid);
		void ask('read', { uuid });
	}
}

let shown;
let isAtEnd = true;
let newest;

/** Keeps the newest message in sight, also when a picture above it has come. */
export function startConversation() {
	const list = byId('messages');
	list.addEventListener('scroll', () => {
		isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
	});
	list.addEventListener('load', () => isAtEnd && toEnd(list), true);
}

function toEnd(list) {
	list.scrollTop = list.scrollHeight;
}

/** Shows the open chat, or nothing where none is open. @param {{ answer: (message: any) => void }} how */
export function showConversation(how) {
	const chat = chats().find(({ id }) => id === store.chat);
	byId('chat').hidden = !chat;
	byId('chats').hidden = Boolean(chat);
	if (!chat) {
		shown = undefined;
		return;
	}
	const list = byId('messages');
	const isNewChat = shown !== `${store.person} ${chat.id}`;
	shown = `${store.person} ${chat.id}`;
	if (isNewChat) list.replaceChildren();
	setText(byId('chat-name'), chat.name);
	setText(byId('chat-about'), chat.about);
	byId('empty-chat').hidden = chat.messages.length > 0;
	showList(list, chat.messages, {
		key: ({ uuid }) => uuid,
		create: (message) => bubble(message, how),
		update: updateBubble,
	});
	const isNewOfMine = chat.last && chat.last.uuid !== newest && isMine(chat.last);
	newest = chat.last?.uuid;
	if (isNewChat || isNewOfMine || isAtEnd) toEnd(list);
	look(chat);
	readAll(chat);
}

/** The chat that is open. */
export const openChat = () => chats().find(({ id }) => id === store.chat);

/** What a message that is being answered is called. */
export const quoteOf = (message) => preview(message);
