import { startAccount } from './account.mjs';
import { showChatList } from './chatList.mjs';
import { answer, startComposer } from './composer.mjs';
import { showConversation, startConversation } from './conversation.mjs';
import { byId, setText } from './dom.mjs';
import { showInspector } from './inspector.mjs';
import { addPerson } from './people.mjs';
import { store, takeIn } from './store.mjs';
import { startTabs } from './tabs.mjs';

let isAsked = false;

/** Shows everything anew, at most once a frame. */
function show() {
	if (isAsked) return;
	isAsked = true;
	requestAnimationFrame(() => {
		isAsked = false;
		showChatList(openChat);
		showConversation({ answer });
		showInspector();
	});
}

function openChat(id) {
	store.chat = id;
	answer(undefined);
	showConversation({ answer });
	byId('text').focus();
}

function closeChat() {
	const id = store.chat;
	store.chat = undefined;
	answer(undefined);
	showConversation({ answer });
	showChatList(openChat);
	byId('chat-list')
		.querySelector(`[data-key="${CSS.escape(id ?? '')}"] button`)
		?.focus();
}

function listen() {
	const feed = new EventSource('feed');
	const tell = (words, isLive) => {
		setText(byId('live'), words);
		byId('live').classList.toggle('off', !isLive);
	};
	feed.addEventListener('open', () => tell('Live', true));
	feed.addEventListener('error', () => tell('Not connected: is the sandbox running?', false));
	feed.addEventListener('message', ({ data }) => {
		takeIn(JSON.parse(data));
		show();
	});
}

/** On a small screen one half is shown at a time. */
function startHalves() {
	const choose = (half) => {
		document.body.dataset.half = half;
		for (const button of byId('halves').children) {
			button.setAttribute('aria-pressed', String(button.dataset.half === half));
		}
	};
	byId('halves').addEventListener('click', ({ target }) => {
		const { half } = target.closest('button')?.dataset ?? {};
		if (half) choose(half);
	});
	choose('phone');
}

byId('person').addEventListener('change', ({ target }) => {
	store.person = target.value;
	store.chat = undefined;
	show();
});
byId('add-person').addEventListener('click', () => addPerson(show));
byId('back').addEventListener('click', closeChat);
byId('chat').addEventListener('keydown', ({ key, target }) => {
	if (key === 'Escape' && !target.closest('[role=menu]')) closeChat();
});
byId('dialog-cancel').addEventListener('click', () => byId('dialog').close());
document.addEventListener('visibilitychange', show);
startConversation();
startComposer();
startAccount();
startHalves();
startTabs(byId('tabs'));
listen();
