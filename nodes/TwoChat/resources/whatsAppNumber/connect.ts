import { channelField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS WhatsApp/Web/channel/execute-channel-command. The answer is `success`, or the channel (docs/2chat-api.md, row 16.14). */
export const connect = operation({
	name: 'Connect',
	value: 'connect',
	action: 'Connect WhatsApp number',
	description:
		'Connect a WhatsApp number. It takes a while; Get Status says when it is connected or waits for its QR code.',
	request: { method: 'POST', url: '/whatsapp/channel/{channel_uuid}/connect' },
	answer: flatItem(),
	fields: [channelField()],
});
