import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelField } from '../../fields/channel';
import { flatItem } from '../../operations/answer';

/** DOCS WhatsApp/Web/channel/execute-channel-command. The answer is `success`, or the channel (reference 16, row 14). */
export const disconnectOption: INodePropertyOptions = {
	name: 'Disconnect',
	value: 'disconnect',
	action: 'Disconnect a WhatsApp number',
	description:
		'End the connection of a WhatsApp number: it sends and receives nothing until it is connected again',
	routing: {
		request: { method: 'POST', url: '/whatsapp/channel/{channel_uuid}/disconnect' },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['disconnect'] };

export const disconnectFields: INodeProperties[] = [channelField(show)];
