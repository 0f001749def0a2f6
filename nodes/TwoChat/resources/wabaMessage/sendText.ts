import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { optionalUrlInBody } from '../../fields/publicUrl';
import {
	OPTIONS,
	convertMarkdownField,
	isOn,
	messageField,
	messageTextInBody,
	sendOptionsField,
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
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: [
			{
				displayName: 'Media URL',
				name: 'mediaUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/menu.pdf',
				description: 'A public address of a picture, video, sound or document to send along',
				routing: optionalUrlInBody('url', 'Media URL'),
			},
		],
	},
	sendOptionsField([convertMarkdownField, splitLongTextField]),
];

/** Split Long Text, where it is on. */
const inParts: Around<true> = {
	calls: [],
	read(itemIndex) {
		const given = this.getNodeParameter(`${OPTIONS}.splitLongText`, itemIndex, false);
		return isOn(given) || undefined;
	},
	async run(_wish, body, send) {
		// A text that goes with a file is one message: the field's check has seen to its length.
		if (body.url) return (await send(body))[0];
		const { last, about } = await sendInParts(body, send);
		return { ...last, ...about };
	},
};

/** DOCS WABA/send-message; `url` N8N. */
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
