import { notFound, refuse } from '../refusals.mjs';
import { makeMessage, sessionKey, whatsappId } from '../state/messages.mjs';
import { otherNumber } from '../unruly/people.mjs';
import { connectedNumber, whatsappNumber } from './channelLookup.mjs';
import { pageOf } from './pages.mjs';

const DELETE_WINDOW_HOURS = 60;

/** Whom a message goes to: WhatsApp's id of the chat, and the phone number where there is one. */
function recipientOf(state, channel, body, unruly) {
	if (body.to_number) {
		const phone = unruly.is('otherNumber') ? otherNumber(body.to_number) : body.to_number;
		return { chatId: `${phone.slice(1)}@c.us`, phone };
	}
	if (body.to_remote_id) return { chatId: body.to_remote_id, phone: null };
	const group = state.groups.get(body.to_group_uuid);
	if (!group || group.channel_uuid !== channel.uuid) throw notFound('Group');
	return { chatId: group.wa_group_id, phone: null, group };
}

/** What lists show of a message (docs/2chat-api.md, 9.2). */
const listed = (message) => ({
	id: message.uuid,
	uuid: message.uuid,
	created_at: message.created_at,
	session_key: message.session_key,
	message: message.message,
	channel_phone_number: message.channel_phone_number,
	remote_phone_number: message.remote_phone_number,
	sent: message.wa_msg_ack >= 1,
	received: message.wa_msg_ack >= 2,
	read: message.wa_msg_ack >= 3,
	sent_by: message.sent_by,
	...(message.participant && { participant: message.participant }),
});

/** One page of the messages that are wanted, newest first. */
function pageOfMessages(state, query, size, isWanted) {
	const page = query.page_number ?? 0;
	const wanted = state.messages.list().filter(isWanted);
	const newestFirst = wanted.sort((one, other) => other.at - one.at);
	return {
		success: true,
		page_number: page,
		messages: pageOf(newestFirst, { page, size }).map(listed),
	};
}

/** WABA messages have no read endpoint in any source: only WhatsApp Web's are found. */
function find(state, { session_key: session, message_uuid: uuid }) {
	const message = state.messages.get(uuid);
	if (!message || message.session_key !== session || !session.startsWith('WW-'))
		throw notFound('Message');
	return message;
}

/** Handlers of the WhatsApp messages. */
export const whatsappMessageHandlers = {
	async sendWhatsappMessage({ state, body, unruly, newId, now, afterSending }) {
		const channel = connectedNumber(state, body.from_number);
		const { chatId, phone, group } = recipientOf(state, channel, body, unruly);
		const message = makeMessage({
			uuid: newId('MSG'),
			channel,
			session: sessionKey(channel, chatId),
			remotePhone: phone,
			group,
			content: body,
			sentBy: 'api',
			at: now(),
		});
		state.messages.set(message.uuid, message);
		await afterSending(message);
		return { success: true, message_uuid: message.uuid, batched: false };
	},

	listMessages({ state, params, query }) {
		const { uuid } = whatsappNumber(state, params.from_number);
		return pageOfMessages(state, query, 100, (message) => message.channel_uuid === uuid);
	},

	listMessagesWithNumber({ state, params, query }) {
		const { uuid } = whatsappNumber(state, params.from_number);
		const isWanted = (message) =>
			message.channel_uuid === uuid && message.remote_phone_number === params.remote_number;
		return pageOfMessages(state, query, 100, isWanted);
	},

	listGroupMessages({ state, params, query }) {
		const group = state.groups.get(params.group_uuid);
		if (!group) throw notFound('Group');
		return pageOfMessages(state, query, 50, (message) => message.group_uuid === group.uuid);
	},

	getMessage({ state, params }) {
		const message = find(state, params);
		return {
			success: true,
			message: {
				id: message.uuid,
				uuid: message.uuid,
				created_at: message.created_at,
				session_key: message.session_key,
				message: message.message,
				sent_by: message.sent_by,
				is_from_agent: message.sent_by === 'agent',
				is_from_api: message.sent_by === 'api',
				is_from_chatter: false,
				is_from_flow_run: false,
				processed: message.wa_msg_ack > 0,
				wa_msg_ack: message.wa_msg_ack,
				wa_msg_id: whatsappId(message),
			},
		};
	},

	deleteMessage({ state, params, now }) {
		const message = find(state, params);
		const group = state.groups.get(message.group_uuid);
		const isOurs = message.sent_by !== 'user';
		if (!isOurs && !group?.channel_is_owner)
			throw refuse(403, 'Only the sender can delete this message');
		if (now() - message.at > DELETE_WINDOW_HOURS * 3_600_000) {
			throw refuse(403, `A message can be deleted within ${DELETE_WINDOW_HOURS} hours`);
		}
		state.messages.delete(message.uuid);
		return { success: true, message_uuid: message.uuid, whatsapp_message_id: whatsappId(message) };
	},
};
