import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { requiredIn } from '../../fields/send';
import { flatItem } from '../../operations/answer';
import { addressingFields } from './addressing';
import { checkFirstField } from './delivery/checkFirst';
import { waitFields } from './delivery/waitUntil';

/** DOCS WhatsApp/Web/send-message. */
export const sendTextOption: INodePropertyOptions = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send a text message',
	description:
		'Send a WhatsApp text to a phone number, a group or a username. Gives the ID of the message; "batched" says that 2Chat has queued it for later.',
	routing: {
		request: { method: 'POST', url: '/whatsapp/send-message' },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['message'], operation: ['sendText'] };

export const sendTextFields: INodeProperties[] = [
	...addressingFields(show),
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		required: true,
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Your order has been shipped',
		description: 'What to write. WhatsApp shows *bold*, _italic_ and ~struck~ words.',
		displayOptions: { show },
		routing: requiredIn('body', 'text', 'Text'),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [checkFirstField, ...waitFields],
	},
];
