import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { OPTIONS, optionsField } from '../../fields/collections';
import {
	convertMarkdownField,
	isOn,
	messageField,
	messageTextInBody,
	splitLongTextField,
} from '../../fields/messageText';
import { sendInParts } from '../../fields/sendInParts';
import type { Around } from '../../operations/operation';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { toField } from '../../fields/to';
import { fromWabaField } from '../../fields/wabaNumber';
import { sentMessage } from '../../fields/sentMessage';

const fields: Field[] = [
	fromWabaField(phoneNumberIn('body', 'from_number', 'From')),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	messageField(
		'What the message says. It arrives only within 24 hours after the other side last wrote.',
		{ routing: messageTextInBody({ refusesLong: true }) },
	),
	optionsField([convertMarkdownField, splitLongTextField]),
];

/** Split Long Text, where it is on. */
const inParts: Around<true> = {
	calls: [],
	read(itemIndex) {
		const given = this.getNodeParameter(`${OPTIONS}.splitLongText`, itemIndex, false);
		return isOn(given) || undefined;
	},
	async run(_wish, body, send) {
		const { last, about } = await sendInParts(body, send);
		return { ...last, ...about };
	},
};

/** DOCS WABA/send-message. */
export const sendText = operation({
	name: 'Send Text',
	value: 'sendText',
	action: 'Send WABA text message',
	description:
		'Send a text to somebody who wrote within the last 24 hours. Use Send Template or Smart Send otherwise.',
	inOrder: true,
	request: { method: 'POST', url: '/waba/send-message' },
	answer: sentMessage(),
	around: inParts,
	fields,
});
