import {
	convertMarkdownField,
	messageField,
	messageTextInBody,
	sendOptionsField,
	splitLongTextField,
} from '../../fields/messageText';
import { sentMessage } from '../../fields/sentMessage';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { addressingFields } from './addressing';
import { checkFirstField } from './delivery/checkFirst';
import { sendOptions } from './delivery/deliveryOptions';
import { waitUntilField } from './delivery/waitUntil';

const fields: Field[] = [
	...addressingFields(),
	messageField('What to write. WhatsApp shows *bold*, _italic_ and ~struck~ words.', {
		placeholder: 'e.g. Your order has been shipped',
		routing: messageTextInBody(),
	}),
	sendOptionsField([checkFirstField, convertMarkdownField, splitLongTextField, waitUntilField]),
];

/** DOCS WhatsApp/Web/send-message. */
export const sendText = operation({
	name: 'Send Text',
	value: 'sendText',
	action: 'Send WhatsApp message',
	description:
		'Send a WhatsApp text to a phone number, a group or somebody whose number is hidden. Returns the message ID. "batched": true means that 2Chat queued the message.',
	request: { method: 'POST', url: '/whatsapp/send-message' },
	inOrder: true,
	answer: sentMessage(),
	around: sendOptions,
	fields,
});
