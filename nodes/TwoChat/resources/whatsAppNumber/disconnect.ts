import { channelField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS WhatsApp/Web/channel/execute-channel-command. The answer is `success`, or the channel (docs/2chat-api.md, row 16.14). */
export const disconnect = operation({
	name: 'Disconnect',
	value: 'disconnect',
	action: 'Disconnect WhatsApp number',
	description:
		'Disconnect a WhatsApp number: it sends and receives nothing until it is connected again',
	isIrreversible: true,
	request: { method: 'POST', url: '/whatsapp/channel/{channel_uuid}/disconnect' },
	answer: flatItem(),
	fields: [channelField()],
});
