import { optionsField } from '../../fields/collections';
import { messageField } from '../../fields/messageText';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { sentMessage } from '../../fields/sentMessage';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { footerField, headerField, INTERACTIVE_TEXT, interactiveFields } from './interactiveFields';

const fields: Field[] = [
	fromWabaField(phoneNumberIn('body', 'from_number', 'From')),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	messageField('What the message says, above what can be tapped', {
		placeholder: 'e.g. Does Tuesday at 10 suit you?',
		routing: requiredIn('body', INTERACTIVE_TEXT, 'Message'),
	}),
	...interactiveFields,
	optionsField([footerField, headerField]),
];

/** N8N 0.4.4, WABA sendInteractive: `payload.interactive` in Meta's form. */
export const sendInteractive = operation({
	name: 'Send Interactive',
	value: 'sendInteractive',
	action: 'Send WABA buttons, list or link',
	description:
		'Send a message with buttons, a list or a link to tap, to somebody who wrote within the last 24 hours',
	inOrder: true,
	request: { method: 'POST', url: '/waba/send-message' },
	answer: sentMessage(),
	fields,
});
