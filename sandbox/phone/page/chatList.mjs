import { chats } from './chats.mjs';
import { preview } from './content.mjs';
import { byId, h, icon, setText, showList } from './dom.mjs';
import { everybody, nameOf, store } from './store.mjs';
import { clock } from './times.mjs';

const drawings = { WW: 'phone', WA: 'shop', group: 'people' };

function create(openChat) {
	return (chat) => {
		const button = h(
			'button',
			{ type: 'button', class: 'chat-entry', click: () => openChat(chat.id) },
			h('span', { class: `avatar ${chat.kind}` }, icon(drawings[chat.kind] ?? 'phone')),
			h(
				'span',
				{ class: 'chat-words' },
				h('span', { class: 'chat-name', dir: 'auto' }),
				h('span', { class: 'chat-preview', dir: 'auto' }),
			),
			h(
				'span',
				{ class: 'chat-side' },
				h('span', { class: 'when' }),
				h('span', { class: 'badge' }),
			),
		);
		return h('li', {}, button);
	};
}

function update(entry, chat) {
	const part = (name) => entry.querySelector(name);
	const { last, unread } = chat;
	setText(part('.chat-name'), chat.name);
	setText(part('.chat-preview'), last ? lineOf(last, chat) : chat.about);
	setText(part('.when'), last ? clock(last.at) : '');
	setText(part('.badge'), unread > 0 ? String(unread) : '');
	part('.badge').hidden = unread === 0;
	const news = unread > 0 ? `, ${unread} unread` : '';
	part('button').setAttribute('aria-label', `${chat.name}, ${chat.about}${news}`);
}

function lineOf(message, chat) {
	if (message.isOurs) return preview(message);
	if (message.person === store.person) return `You: ${preview(message)}`;
	return chat.group ? `${nameOf(message.person)}: ${preview(message)}` : preview(message);
}

/** Shows who can hold the phone, and the chats of who does. */
export function showChatList(openChat) {
	const people = byId('person');
	showList(people, everybody(), {
		key: ({ phone }) => phone,
		create: ({ phone }) => h('option', { value: phone }),
		update: (option, { phone, name }) => setText(option, name ? `${name} · ${phone}` : phone),
	});
	if (people.value !== store.person) people.value = store.person;
	showList(byId('chat-list'), chats(), { key: ({ id }) => id, create: create(openChat), update });
}
