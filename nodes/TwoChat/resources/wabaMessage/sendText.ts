import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { flatItem } from '../../operations/answer';
import { prepare } from '../../transport/errors/badInput';
import { publicUrl } from '../../fields/publicUrl';
import { oneAtATime } from '../../operations/request';
import { fromField, textField, toField } from './fields';

/** DOCS WABA/send-message; `url` N8N. */
export const sendTextOption: INodePropertyOptions = {
	name: 'Send Text',
	value: 'sendText',
	action: 'Send a WABA text message',
	description:
		'Write freely to somebody who wrote within the last 24 hours. Use Send Template or Smart Send otherwise.',
	routing: {
		request: { method: 'POST', url: '/waba/send-message' },
		operations: { pagination: oneAtATime },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['wabaMessage'], operation: ['sendText'] };

export const sendTextFields: INodeProperties[] = [
	fromField(show, phoneNumberIn('body', 'from_number', 'From')),
	toField(show, phoneNumberIn('body', 'to_number', 'To')),
	textField(
		show,
		'What the message says. It arrives only within 24 hours after the other side last wrote.',
		requiredIn('body', 'text', 'Text'),
	),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
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
