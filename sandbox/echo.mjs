import { deliver } from './deliveries.mjs';

/** A kept message in the shape of a delivery (reference 7.1). */
const asEvent = (event, message) => ({
	id: message.uuid,
	uuid: message.uuid,
	event,
	created_at: message.created_at,
	session_key: message.session_key,
	message: message.message,
	remote_phone_number: message.remote_phone_number,
	channel_phone_number: message.channel_phone_number,
	sent_by: message.sent_by,
});

/**
 * With the option echoSentMessages: tells subscribers of a message that the API sent, as 2Chat does.
 * Does not wait for their answers.
 */
export function echoMessage(box, message) {
	if (!box.options.echoSentMessages) return;
	for (const event of ['whatsapp.message.sent', 'whatsapp.message.new']) {
		void deliver(box, event, asEvent(event, message));
	}
}
