import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { flatItem } from '../../operations/answer';

/** DOCS WhatsApp/Web/channel/execute-channel-command. The answer is `success`, or the channel (reference 16, row 14). */
export const connectOption: INodePropertyOptions = {
	name: 'Connect',
	value: 'connect',
	action: 'Connect a WhatsApp number',
	description:
		'Start the connection of a WhatsApp number. It takes a while; Get Status says when it is connected or waits for its QR code.',
	routing: {
		request: { method: 'POST', url: '/whatsapp/channel/{channel_uuid}/connect' },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['connect'] };

export const connectFields: INodeProperties[] = [channelField(show)];
