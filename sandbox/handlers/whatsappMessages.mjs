import { notFound } from '../refusals.mjs';
import { makeMessage, sessionKey } from '../state/messages.mjs';
import { connectedNumber } from './channelLookup.mjs';

/** Whom a message goes to: WhatsApp's id of the chat, and the phone number where there is one. */
function recipientOf(state, channel, body) {
	if (body.to_number) return { chatId: `${body.to_number.slice(1)}@c.us`, phone: body.to_number };
	if (body.to_remote_id) return { chatId: body.to_remote_id, phone: null };
	const group = state.groups.get(body.to_group_uuid);
	if (!group || group.channel_uuid !== channel.uuid) throw notFound('Group');
	return { chatId: group.wa_group_id, phone: null, group };
}

/** Handlers of the WhatsApp messages. */
export const whatsappMessageHandlers = {
	sendWhatsappMessage({ state, body, newId, now, echo }) {
		const channel = connectedNumber(state, body.from_number);
		const recipient = recipientOf(state, channel, body);
		const message = makeMessage({
			uuid: newId('MSG'),
			channel,
			session: sessionKey(channel, recipient.chatId),
			remotePhone: recipient.phone,
			groupUuid: recipient.group?.uuid,
			content: body,
			sentBy: 'api',
			at: now(),
		});
		state.messages.set(message.uuid, message);
		echo(message);
		return { success: true, message_uuid: message.uuid, batched: false };
	},
};
