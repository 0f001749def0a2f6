import { sentMessage } from '../../fields/sentMessage';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { addressingFields } from './addressing';
import { sendOptions } from './delivery/deliveryOptions';
import { textFields } from './textFields';

const fields: Field[] = [
	...addressingFields(),
	...textFields('What to write', 'e.g. Your order has been shipped'),
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
