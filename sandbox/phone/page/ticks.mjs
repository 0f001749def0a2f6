import { icon, setText } from './dom.mjs';
import { store } from './store.mjs';

/** How far a message got: `mark` is a drawing, `words` say the same. */

const ACKS = [
	{ mark: 'clock', words: 'On its way' },
	{ mark: 'tick', words: 'Sent' },
	{ mark: 'ticks', words: 'Received' },
	{ mark: 'ticks', words: 'Read', tone: 'read' },
];

/** What the account is told of its own message: its receipts. */
const ofAccount = ({ ack }) => ACKS[ack] ?? ACKS[1];

/** What became of a person's message: one tick when 2Chat has it, two when a webhook took it. */
function ofPerson({ uuid }) {
	const deliveries = [...store.deliveries.values()].filter(({ payload }) => payload?.uuid === uuid);
	const isTaken = ({ status }) => status >= 200 && status < 300;
	if (deliveries.some(isTaken))
		return { mark: 'ticks', words: 'Delivered to a webhook', tone: 'read' };
	if (deliveries.some(({ status }) => status !== undefined)) {
		return { mark: 'alert', words: 'Not taken by the webhook', tone: 'bad' };
	}
	return { mark: 'tick', words: 'Received by 2Chat' };
}

/** @param {Element} element @param {any} message */
export function showTicks(element, message) {
	const { mark, words, tone = '' } = message.isOurs ? ofAccount(message) : ofPerson(message);
	const state = `${mark} ${words}`;
	if (element.dataset.state === state) return;
	element.dataset.state = state;
	element.className = `ticks ${tone}`;
	element.title = words;
	const [drawing, label] = element.children;
	drawing.replaceChildren(icon(mark));
	setText(label, words);
}
