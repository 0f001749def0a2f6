import { optionsField } from '../../fields/collections';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { sentMessage } from '../../fields/sentMessage';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { footerField, headerField, interactiveFields, textField } from './interactiveFields';

const fields: Field[] = [
	fromWabaField(phoneNumberIn('body', 'from_number', 'From')),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	textField,
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
