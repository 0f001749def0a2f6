import { deliver } from './deliveries.mjs';
import { notFound, refuse } from './refusals.mjs';
import { windowKey } from './state/index.mjs';
import { makeMessage, sessionKey, wabaSessionKey } from './state/messages.mjs';
import { JANE } from './state/people.mjs';
import { isoTime } from './state/times.mjs';

/** What happens at the other end: people write, phones acknowledge. */

const isWaba = ({ session_key: session }) => session.startsWith('WA-');

function contactOf(state, phone) {
	const found = state.contacts
		.list()
		.find(({ details }) => details.some(({ value }) => value === phone));
	const { first_name = null, last_name = null, profile_pic_url = null } = found ?? {};
	return { first_name, last_name, profile_pic_url };
}

/** A kept message in the shape of a delivery (reference 7.1, 7.4). */
function eventOf(event, message, state) {
	const { uuid, remote_phone_number: person, channel_phone_number: own, sent_by: sender } = message;
	const channel = state.wabaNumbers.get(message.channel_uuid);
	return {
		id: uuid,
		uuid,
		event,
		created_at: message.created_at,
		session_key: message.session_key,
		message: message.message,
		remote_phone_number: person,
		channel_phone_number: own,
		sent_by: sender,
		contact: contactOf(state, person ?? message.participant?.phone_number),
		...(message.participant && { participant: message.participant }),
		...(channel && { to_number: sender === 'user' ? own : person, channel }),
	};
}

async function tell(box, events, message) {
	const posts = events.map((event) => deliver(box, event, eventOf(event, message, box.state())));
	return (await Promise.all(posts)).flat();
}

/** With the option acknowledgeAfterMs: a message that the API sent gets on by itself, step by step. */
function acknowledgeLater(box, message) {
	if (!box.options.acknowledgeAfterMs) return;
	message.wa_msg_ack = 0;
	for (const [step, ms] of Object.entries(box.options.acknowledgeAfterMs)) {
		// After a reset there is nothing to acknowledge any more.
		setTimeout(() => acknowledge(box, message.uuid, step).catch(() => {}), ms).unref();
	}
}

/** What follows when the API has sent a message, as the options say: it gets on, subscribers hear of it. Waits for nobody. */
export function afterSending(box, message) {
	acknowledgeLater(box, message);
	echoMessage(box, message);
}

/** With the option echoSentMessages: subscribers hear of a message that the API sent. */
function echoMessage(box, message) {
	if (!box.options.echoSentMessages) return;
	const events = isWaba(message)
		? ['whatsapp.waba.message.sent']
		: ['whatsapp.message.sent', 'whatsapp.message.new'];
	void tell(box, events, message);
}

const byPhone = (collection, phone) =>
	collection.list().find((item) => item.phone_number === phone);

/**
 * A person writes: the message is kept (a WABA window opens) and delivered to subscribers.
 *
 * @param {any} box the sandbox's inner parts
 * @param {import('./server.mjs').IncomingMessage} what
 * @returns {Promise<{ message: any, deliveries: import('./server.mjs').DeliveryResult[] }>}
 */
export async function receiveMessage(
	box,
	{ from = JANE, to = '+15550100002', group_uuid, ...content },
) {
	const state = box.state();
	const number = byPhone(state.numbers, to);
	const waba = byPhone(state.wabaNumbers, to);
	const group = state.groups.get(group_uuid);
	if (!number && !waba) throw notFound(`Number ${to}`);
	if (group_uuid && !group) throw notFound('Group');
	const message = makeMessage({
		uuid: box.newId('MSG'),
		channel: number ?? waba,
		session: number
			? sessionKey(number, group?.wa_group_id ?? `${from.slice(1)}@c.us`)
			: wabaSessionKey(waba, from),
		remotePhone: group ? null : from,
		group,
		participant: group && { phone_number: from, pushname: null },
		content,
		sentBy: 'user',
		at: box.now(),
	});
	state.messages.set(message.uuid, message);
	if (waba) state.windows.set(windowKey(to, from), box.now());
	return { message, deliveries: await tell(box, eventsOf(message), message) };
}

function eventsOf(message) {
	if (isWaba(message)) return ['whatsapp.waba.message.received'];
	if (message.group_uuid) return ['whatsapp.group.message.received'];
	return ['whatsapp.message.received', 'whatsapp.message.new'];
}

const ACKS = { sent: 1, received: 2, read: 3 };

/** The message inside a receipt, with its own content one level deeper (AURA's newer revision, facts 5). */
const wholeMessage = ({ uuid, ...message }) => ({
	id: uuid,
	uuid,
	created_at: message.created_at,
	session_key: message.session_key,
	message: message.message,
	remote_phone_number: message.remote_phone_number,
	channel_phone_number: message.channel_phone_number,
	sent_by: message.sent_by,
});

/**
 * A message gets on: its wa_msg_ack advances and the receipt is delivered (fields of the receipt: AURA).
 *
 * @param {any} box the sandbox's inner parts
 * @param {string} uuid
 * @param {'sent' | 'received' | 'read'} step
 */
export async function acknowledge(box, uuid, step) {
	const message = box.state().messages.get(uuid);
	if (!message) throw notFound('Message');
	if (!(step in ACKS)) throw refuse(422, `A message gets on by: ${Object.keys(ACKS).join(', ')}`);
	message.wa_msg_ack = ACKS[step];
	if (isWaba(message)) return await tell(box, [`whatsapp.waba.message.receipt.${step}`], message);
	const event = `whatsapp.message.receipt.${step}`;
	const receipt = {
		event,
		message_uuid: uuid,
		timestamp: isoTime(box.now()),
		message: wholeMessage(message),
	};
	return await deliver(box, event, receipt, { channel: message.channel_uuid });
}
