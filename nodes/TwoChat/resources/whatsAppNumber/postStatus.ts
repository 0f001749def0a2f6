import type { IDataObject } from 'n8n-workflow';

import { fileFields, fileInBody } from '../../fields/fileSource';
import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { publicUrl } from '../../fields/publicUrl';
import { requiredIn } from '../../fields/send';
import { shownWhen } from '../../fields/shownWhen';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

const showFor = (type: string) => ({ show: { statusType: [type] } });

/** The property that takes the address of the image or of the video. */
const urlOf = (statusType: unknown): string => (statusType === 'video' ? 'video_url' : 'image_url');

/** `#` and three to eight hexadecimal digits; empty where none was chosen. */
function readColor(value: unknown): string {
	const color = trimmedTextOf(value, 'Background Color');
	if (color === '' || /^#[0-9a-f]{3,8}$/i.test(color)) return color;
	throw new BadInput(
		`Background Color "${color.slice(0, 30)}" is not a color. Use a form like #1EBEA5`,
	);
}

const fields: Field[] = [
	whatsAppNumberField({
		routing: phoneNumberInPath('number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	{
		displayName: 'Status Type',
		name: 'statusType',
		type: 'options',
		noDataExpression: true,
		default: 'text',
		description: 'What the status shows',
		options: [
			{
				name: 'Image',
				value: 'image',
				routing: { request: { method: 'POST', url: '/whatsapp/set-image-status/{number}' } },
			},
			{
				name: 'Text',
				value: 'text',
				routing: { request: { method: 'POST', url: '/whatsapp/set-text-status/{number}' } },
			},
			{
				name: 'Video',
				value: 'video',
				routing: { request: { method: 'POST', url: '/whatsapp/set-video-status/{number}' } },
			},
		],
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		required: true,
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Open until 8 pm today',
		description: 'What the status says',
		displayOptions: showFor('text'),
		routing: requiredIn('body', 'text', 'Text'),
	},
	...shownWhen(
		{ statusType: ['image', 'video'] },
		...fileFields('Media From', {
			displayName: 'Media URL',
			name: 'mediaUrl',
			placeholder: 'e.g. https://example.com/photo.jpg',
			description: 'The web address of the image or video, which 2Chat opens without a login',
			routing: {
				send: {
					preSend: [
						prepare(function (request) {
							const url = publicUrl(this.getNodeParameter('mediaUrl', ''), 'Media URL');
							const type = this.getNodeParameter('statusType', '');
							(request.body as IDataObject)[urlOf(type)] = url;
						}),
					],
				},
			},
		}),
	),
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: showFor('text'),
		options: [
			{
				displayName: 'Background Color',
				name: 'backgroundColor',
				type: 'color',
				default: '',
				description: 'The color behind the text, for example #1EBEA5',
				routing: {
					send: {
						type: 'body',
						property: 'params.backgroundColor',
						preSend: [
							prepare((request) => {
								const { params } = request.body as { params: IDataObject };
								params.backgroundColor = readColor(params.backgroundColor);
							}),
						],
					},
				},
			},
			{
				displayName: 'Font',
				name: 'font',
				type: 'number',
				default: 0,
				description: 'The number of the font that WhatsApp is to use',
				routing: { send: { type: 'body', property: 'params.font' } },
			},
		],
	},
];

/** DOCS WhatsApp/Web/Status, W6W. Which of the three calls, Status Type says. */
export const postStatus = operation({
	name: 'Post Status',
	value: 'postStatus',
	action: 'Post WhatsApp status',
	description:
		'Post a text, an image or a video as the status (story) of your WhatsApp number. 2Chat queues it.',
	inOrder: true,
	answer: flatItem(),
	around: fileInBody('Media From', (parameter) => urlOf(parameter('statusType'))),
	fields,
});
