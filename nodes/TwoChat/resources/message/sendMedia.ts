import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { publicUrlInBody } from '../../fields/publicUrl';
import { flatItem } from '../../transport/answer';
import { oneAtATime } from '../../transport/request';
import { addressingFields } from './addressing';

/** DOCS WhatsApp/Web/send-message: `url` is the file, at most 16 MB, and `text` goes with it. */
export const sendMediaOption: INodePropertyOptions = {
	name: 'Send Media',
	value: 'sendMedia',
	action: 'Send a media message',
	description:
		'Send an image, video, voice note or document by WhatsApp, from a public web address, to a phone number, a group or a username',
	routing: {
		request: { method: 'POST', url: '/whatsapp/send-message' },
		output: { postReceive: [flatItem()] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['message'], operation: ['sendMedia'] };

export const sendMediaFields: INodeProperties[] = [
	...addressingFields(show),
	{
		displayName: 'Media URL',
		name: 'mediaUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/photo.jpg',
		description: 'The web address of the file, which 2Chat opens without a login. At most 16 MB.',
		displayOptions: { show },
		routing: publicUrlInBody('url', 'Media URL'),
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Caption',
				name: 'caption',
				type: 'string',
				typeOptions: { rows: 2 },
				default: '',
				placeholder: 'e.g. The receipt you asked for',
				description: 'Text that goes with the file',
				routing: { send: { type: 'body', property: 'text' } },
			},
		],
	},
];
