import {
	convertMarkdownField,
	messageTextInBody,
	splitLongTextField,
} from '../../fields/messageText';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { addressingFields } from './addressing';
import { checkFirstField } from './delivery/checkFirst';
import { sendOptions } from './delivery/deliveryOptions';
import { waitFields } from './delivery/waitUntil';

const fields: Field[] = [
	...addressingFields(),
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		required: true,
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Your order has been shipped',
		description: 'What to write. WhatsApp shows *bold*, _italic_ and ~struck~ words.',
		routing: messageTextInBody(),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [checkFirstField, convertMarkdownField, splitLongTextField, ...waitFields],
	},
];

/** DOCS WhatsApp/Web/send-message. */
export const sendText = operation({
	name: 'Send Text',
	value: 'sendText',
	action: 'Send WhatsApp message',
	description:
		'Send a WhatsApp text to a phone number, a group or a username. Gives the ID of the message; "batched" says that 2Chat has queued it for later.',
	request: { method: 'POST', url: '/whatsapp/send-message' },
	inOrder: true,
	answer: flatItem(),
	around: sendOptions,
	fields,
});
