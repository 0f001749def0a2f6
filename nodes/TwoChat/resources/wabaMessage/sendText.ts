import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrl } from '../../fields/publicUrl';
import { requiredIn } from '../../fields/send';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { fromField, textField, toField } from './fields';

const fields: Field[] = [
	fromField(phoneNumberIn('body', 'from_number', 'From')),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	textField(
		'What the message says. It arrives only within 24 hours after the other side last wrote.',
		requiredIn('body', 'text', 'Text'),
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
				routing: {
					send: {
						type: 'body',
						property: 'url',
						preSend: [
							prepare((request) => {
								const body = request.body as { url?: unknown };
								if (body.url) body.url = publicUrl(body.url, 'Media URL');
							}),
						],
					},
				},
			},
		],
	},
];

/** DOCS WABA/send-message; `url` N8N. */
export const sendText = operation({
	name: 'Send Text',
	value: 'sendText',
	action: 'Send a WABA text message',
	description:
		'Write freely to somebody who wrote within the last 24 hours. Use Send Template or Smart Send otherwise.',
	inOrder: true,
	request: { method: 'POST', url: '/waba/send-message' },
	answer: flatItem(),
	fields,
});
