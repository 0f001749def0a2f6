import { notFound } from '../refusals.mjs';
import { makeSms } from '../state/sms.mjs';
import { listAnswer } from './pages.mjs';

function findChannel(state, uuid) {
	const channel = state.smsChannels.get(uuid);
	if (!channel) throw notFound('SMS channel');
	return channel;
}

const contactOf = ({ direction, source, destination }) =>
	direction === 'I' ? source : destination;

const belongsTo =
	({ phone_number: phone }) =>
	(sms) =>
		sms.source === phone || sms.destination === phone;

const oldestFirst = (one, other) => one.timestamp - other.timestamp;

/** One conversation per contact, the newest first (fields: docs/2chat-api.md, 13). */
function conversationsOf(messages) {
	const byContact = new Map();
	for (const sms of [...messages].sort(oldestFirst)) {
		const contact = contactOf(sms);
		const count = (byContact.get(contact)?.message_count ?? 0) + 1;
		byContact.delete(contact);
		byContact.set(contact, {
			contact,
			last_message_text: sms.text,
			last_message_direction: sms.direction,
			last_message_ts: sms.timestamp,
			last_message_at: sms.created_at,
			message_count: count,
		});
	}
	return [...byContact.values()].reverse();
}

/** Handlers of SMS. */
export const smsHandlers = {
	sendSms({ state, body, newId, now, status, options }) {
		const channel = state.smsChannels.list().find((one) => one.phone_number === body.from_number);
		if (!channel) throw notFound(`SMS channel ${body.from_number}`);
		const uuid = newId('SMO');
		const { to_number: contact, text } = body;
		state.sms.set(uuid, makeSms({ uuid, channel, contact, isInbound: false, text, at: now() }));
		status(202);
		// SKILLS and DOCS name the id differently (docs/2chat-api.md, row 16.17).
		return { success: true, [options.smsMessageId ? 'message_id' : 'message_uuid']: uuid };
	},

	listSmsChannels: ({ state, query, options }) =>
		listAnswer('channels', state.smsChannels.list(), query, { size: 200, options }),

	getSmsChannel: ({ state, params }) => ({
		success: true,
		channel: findChannel(state, params.channel_uuid),
	}),

	listSmsConversations({ state, params, query, options }) {
		const channel = findChannel(state, params.channel_uuid);
		const all = conversationsOf(state.sms.list().filter(belongsTo(channel)));
		return listAnswer('conversations', all, query, { size: 20, options });
	},

	listSmsThread({ state, params, query: { results_per_page: size = 50, before_ts = Infinity } }) {
		const channel = findChannel(state, params.channel_uuid);
		const thread = state.sms
			.list()
			.filter(belongsTo(channel))
			.filter((sms) => contactOf(sms) === params.contact_number && sms.timestamp < before_ts)
			.sort(oldestFirst);
		const messages = thread.slice(-size);
		return { success: true, messages, count: messages.length };
	},

	getSms({ state, params }) {
		const message = state.sms.get(params.message_uuid);
		if (!message) throw notFound('Message');
		return { success: true, message };
	},
};
