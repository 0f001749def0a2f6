import { ask, say, upload } from './api.mjs';
import { openForm } from './attachments.mjs';
import { openChat, quoteOf } from './conversation.mjs';
import { byId, h, icon, setText } from './dom.mjs';
import { attachMenu } from './menu.mjs';
import { recordOrStop } from './recorder.mjs';
import { samplePicture } from './samplePicture.mjs';
import { store } from './store.mjs';

/** Sends something into the open chat as who holds the phone. */
async function send(content) {
	const chat = openChat();
	if (!chat) return undefined;
	const quote = store.quote;
	answer(undefined);
	const { person: from } = store;
	return await ask('send', { from, to: chat.to, group_uuid: chat.group, quote, ...content });
}

async function sendFile(kind, blob) {
	const file = blob && (await upload(blob));
	if (file) await send({ kind, ...file });
}

async function sendText() {
	const box = byId('text');
	const text = box.value.trim();
	if (text === '') return;
	box.value = '';
	// Not once it is sent: by then the person may be elsewhere.
	box.focus();
	// Nothing that was typed is lost.
	if (!(await send({ kind: 'text', text }))) box.value ||= text;
}

/** Starts or ends the answer to one message. @param {any} [message] */
export function answer(message) {
	store.quote = message && quoteOf(message);
	byId('quote').hidden = !message;
	setText(byId('quote-text'), store.quote ?? '');
	if (message) byId('text').focus();
}

async function sampleVoice() {
	const answer = await fetch('page/voice-note.ogg');
	await sendFile('voice', new Blob([await answer.arrayBuffer()], { type: 'audio/ogg' }));
}

async function record() {
	try {
		const sound = await recordOrStop((isOn) => byId('recording').toggleAttribute('hidden', !isOn));
		if (sound) await sendFile('voice', sound);
	} catch {
		say('This browser gives no microphone. Send the sample voice note instead.');
	}
}

const ATTACHMENTS = {
	'sample-picture': {
		words: 'Sample picture',
		drawing: 'picture',
		send: async () => sendFile('picture', await samplePicture()),
	},
	picture: {
		words: 'Picture from a file',
		drawing: 'file',
		send: () => byId('picture-file').click(),
	},
	'sample-voice': { words: 'Sample voice note', drawing: 'voice', send: sampleVoice },
	record: { words: 'Record a voice note', drawing: 'voice', send: record },
	location: { words: 'Location', drawing: 'pin', send: () => openForm('location', send) },
	contact: { words: 'Contact', drawing: 'person', send: () => openForm('contact', send) },
	order: {
		words: 'Order',
		drawing: 'cart',
		send: () => openForm('order', send, openChat().products),
	},
	button: { words: 'Tap on a button', drawing: 'tap', send: () => openForm('button', send) },
};

function startAttachments() {
	const menu = byId('attachments');
	for (const [kind, { words, drawing }] of Object.entries(ATTACHMENTS)) {
		const given = { type: 'button', role: 'menuitem', tabindex: '-1', 'data-kind': kind };
		menu.append(h('button', given, icon(drawing), words));
	}
	attachMenu(byId('attach'), menu, (item) => void ATTACHMENTS[item.dataset.kind].send());
	// Only a number with a catalog takes orders.
	byId('attach').addEventListener('click', () => {
		menu.querySelector('[data-kind=order]').hidden = (openChat()?.products.length ?? 0) === 0;
	});
}

/** Connects the lower end of the chat. */
export function startComposer() {
	byId('composer').addEventListener('submit', (event) => {
		event.preventDefault();
		void sendText();
	});
	byId('text').addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		void sendText();
	});
	byId('picture-file').addEventListener('change', async ({ target }) => {
		await sendFile('picture', target.files[0]);
		target.value = '';
	});
	byId('quote-end').addEventListener('click', () => answer(undefined));
	byId('stop-recording').addEventListener('click', () => void record());
	startAttachments();
}
