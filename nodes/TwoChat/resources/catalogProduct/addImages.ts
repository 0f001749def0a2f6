import type { IDataObject } from 'n8n-workflow';

import { catalogNumberField, productField } from '../../fields/catalog';
import {
	fileFields,
	filesInBody,
	inputBinaryField,
	isOfItem,
	readFile,
} from '../../fields/fileSource';
import { optionalUrl, publicUrl } from '../../fields/publicUrl';
import { shownWhen } from '../../fields/shownWhen';
import { isEmpty } from '../../operations/empty';
import { itemOrAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';

const SECOND_FILE = 'Second Input Binary Field';

const fields: Field[] = [
	catalogNumberField('body'),
	productField(),
	...fileFields(
		'Image From',
		{
			displayName: 'Image URL',
			name: 'imageUrl',
			placeholder: 'e.g. https://example.com/shirt-back.jpg',
			description: 'A public address of the picture to add',
			routing: {
				send: {
					preSend: [
						prepare(function (request) {
							const first = publicUrl(this.getNodeParameter('imageUrl', ''), 'Image URL');
							const second = optionalUrl(
								this.getNodeParameter('secondImageUrl', ''),
								'Second Image URL',
							);
							const urls = [first, second].filter(Boolean);
							(request.body as IDataObject).product = { image_urls: urls };
						}),
					],
				},
			},
		},
		inputBinaryField({
			displayName: SECOND_FILE,
			name: 'secondBinaryPropertyName',
			required: false,
			default: '',
			placeholder: 'e.g. detail',
			description: 'The file of another picture to add. Leave empty for one picture.',
		}),
	),
	...shownWhen(
		{ mediaFrom: ['url'] },
		{
			displayName: 'Second Image URL',
			name: 'secondImageUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/shirt-detail.jpg',
			description: 'A public address of another picture to add. Leave empty for one picture.',
		},
	),
];

/** One or two files of the item. */
const files = filesInBody('choose Public URL under Image From', (context, itemIndex) => {
	if (!isOfItem(context, itemIndex)) return undefined;
	const parameter = (name: string) => context.getNodeParameter(name, itemIndex, '');
	const first = readFile(context, itemIndex, parameter('binaryPropertyName'));
	const given = parameter('secondBinaryPropertyName');
	const second = isEmpty(given) ? [] : [readFile(context, itemIndex, given, SECOND_FILE)];
	return {
		files: [first, ...second],
		place: (body, urls) => {
			body.product = { image_urls: urls };
		},
	};
});

/** DOCS WhatsApp/Web/catalog: one or two at a time. No source has a sample of the answer. */
export const addImages = operation({
	name: 'Add Images',
	value: 'addImages',
	action: 'Add images to WhatsApp catalog product',
	description: 'Add one or two more pictures to a product of the catalog',
	request: { method: 'POST', url: '/whatsapp/catalog/product/image/{product_id}' },
	answer: itemOrAnswer('product'),
	around: files,
	fields,
});
