import { deliverOwn } from './deliveries.mjs';
import { notFound, refuse } from './refusals.mjs';
import { isoTime } from './state/times.mjs';
import { isWaba, tell } from './told.mjs';
import { untidySteps } from './unruly/receipts.mjs';

/** What becomes of a message that was sent: it gets on, and subscribers hear of it. */

/** Somebody who opened the chat may have read it before its time: then there is nothing left to tell. */
async function getOn(box, message, step) {
	if (message.wa_msg_ack < ACKS[step]) await acknowledge(box, message.uuid, step);
}

/** With the option acknowledgeAfterMs: a message that the API sent gets on by itself, step by step. */
function acknowledgeLater(box, message) {
	if (!box.options.acknowledgeAfterMs) return;
	message.wa_msg_ack = 0;
	for (const [step, ms] of Object.entries(box.options.acknowledgeAfterMs)) {
		// After a reset there is nothing to acknowledge any more.
		setTimeout(() => getOn(box, message, step).catch(() => {}), ms).unref();
	}
}

/**
 * What follows when the API has sent a message, as the options say: it gets on, subscribers hear of it. Waits for
 * nobody, unless receipts come before the call is answered.
 */
export async function afterSending(box, message) {
	if (box.unruly.is('receipts')) await acknowledge(box, message.uuid, 'sent');
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

const ACKS = { sent: 1, received: 2, read: 3 };

/** The message inside a receipt, with its own content one level deeper (AURA; docs/2chat-api.md, 7.3). */
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
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 * @param {string} uuid
 * @param {'sent' | 'received' | 'read'} step
 */
export async function acknowledge(box, uuid, step) {
	const message = box.state().messages.get(uuid);
	if (!message) throw notFound('Message');
	if (!(step in ACKS)) throw refuse(422, `A message gets on by: ${Object.keys(ACKS).join(', ')}`);
	message.wa_msg_ack = ACKS[step];
	const results = [];
	// One after the other: the order is what an unruly 2Chat gets wrong.
	for (const one of box.unruly.is('receipts') ? untidySteps(step) : [step]) {
		results.push(...(await sendReceipt(box, message, one)));
	}
	return results;
}

async function sendReceipt(box, message, step) {
	if (isWaba(message)) return await tell(box, [`whatsapp.waba.message.receipt.${step}`], message);
	const event = `whatsapp.message.receipt.${step}`;
	const receipt = {
		event,
		message_uuid: message.uuid,
		timestamp: isoTime(box.now()),
		message: wholeMessage(message),
	};
	return await deliverOwn(box, event, receipt);
}
