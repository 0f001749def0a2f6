import { deliverOwn } from './deliveries.mjs';
import { notFound } from './refusals.mjs';
import { windowKey } from './state/index.mjs';
import { makeMessage, sessionKey, wabaSessionKey } from './state/messages.mjs';
import { JANE } from './state/people.mjs';
import { isoTime } from './state/times.mjs';
import { eventOf, isWaba, tell } from './told.mjs';
import { bystander } from './unruly/chats.mjs';
import { otherNumber } from './unruly/people.mjs';

/** What people do at the other end: they write and react. */

const byPhone = (collection, phone) =>
	collection.list().find((item) => item.phone_number === phone);

/** WhatsApp's id of the chat with a person: of the digits, or the hidden id itself. */
const chatWith = (person) => (person.includes('@') ? person : `${person.slice(1)}@c.us`);

/** The number of a person, as far as one is shown. */
const phoneOf = (person) => (person.includes('@') ? null : person);

/** The group and number that somebody writes to. */
function placeOf(state, { to, group_uuid }) {
	const number = byPhone(state.numbers, to);
	const waba = byPhone(state.wabaNumbers, to);
	const group = state.groups.get(group_uuid);
	if (!number && !waba) throw notFound(`Number ${to}`);
	if (group_uuid && !group) throw notFound('Group');
	return { number, waba, group };
}

/** With the behavior otherChats: something else comes first, from elsewhere. */
async function hearOthersFirst(box, number, from) {
	if (!number || !box.unruly.is('otherChats')) return;
	await tell(box, ['whatsapp.message.received'], bystander(box, number, phoneOf(from)));
}

/**
 * A person writes: the message is kept (a WABA window opens) and delivered to subscribers.
 *
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 * @param {import('./types.mjs').IncomingMessage} what
 * @returns {Promise<{ message: any, deliveries: import('./types.mjs').DeliveryResult[] }>}
 */
export async function receiveMessage(
	box,
	{ from = JANE, to = '+15550100002', group_uuid, ...content },
) {
	const state = box.state();
	const { number, waba, group } = placeOf(state, { to, group_uuid });
	const person = box.unruly.is('otherNumber') ? otherNumber(from) : from;
	await hearOthersFirst(box, number, person);
	const message = makeMessage({
		uuid: box.newId('MSG'),
		channel: number ?? waba,
		session: number
			? sessionKey(number, group?.wa_group_id ?? chatWith(person))
			: wabaSessionKey(waba, person),
		remotePhone: group ? null : phoneOf(person),
		group,
		participant: group && { phone_number: phoneOf(person), pushname: null },
		content,
		sentBy: 'user',
		at: box.now(),
	});
	state.messages.set(message.uuid, message);
	if (waba) state.windows.set(windowKey(to, from), box.now());
	return { message, deliveries: await tell(box, eventsOf(message), message) };
}

/** An order is told as a message too: it stands in the chat (no source shows whether 2Chat does so). */
function eventsOf(message) {
	if (isWaba(message)) return ['whatsapp.waba.message.received'];
	if (message.group_uuid) return ['whatsapp.group.message.received'];
	const events = ['whatsapp.message.received', 'whatsapp.message.new'];
	return message.message.order ? [...events, 'whatsapp.order.received'] : events;
}

/** The last message to a person. */
const lastTo = (state, person) =>
	state.messages
		.list()
		.findLast(
			(message) =>
				message.sent_by !== 'user' &&
				(message.remote_phone_number === person || message.session_key.endsWith(chatWith(person))),
		);

/**
 * A person reacts to a message, the last one to them unless another is named; an empty emoji takes the reaction back.
 * No source shows the payload: the emoji is in `message.text` as in our sample, and in `reaction` as one consumer
 * reads it; `message.uuid` is what was reacted to (docs/2chat-api.md, 7.8).
 *
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 * @param {import('./types.mjs').Reaction} [what]
 * @returns {Promise<import('./types.mjs').DeliveryResult[]>}
 */
export async function react(box, { from = JANE, emoji = '👍', uuid: wanted } = {}) {
	const state = box.state();
	const message = wanted ? state.messages.get(wanted) : lastTo(state, from);
	if (!message) throw notFound('Message');
	const others = (message.reactions ?? []).filter((one) => one.from !== from);
	message.reactions = emoji ? [...others, { from, emoji }] : others;
	// WABA has no event for reactions (docs/2chat-api.md, 6).
	if (isWaba(message)) return [];
	const event = message.group_uuid
		? 'whatsapp.group.message.reaction'
		: 'whatsapp.message.reaction';
	const payload = {
		...eventOf(event, { ...message, uuid: box.newId('MSG') }, state),
		created_at: isoTime(box.now()),
		message: { uuid: message.uuid, text: emoji },
		reaction: emoji,
		sent_by: 'user',
		...(message.group_uuid && { participant: { phone_number: from, pushname: null } }),
	};
	return await deliverOwn(box, event, payload);
}
