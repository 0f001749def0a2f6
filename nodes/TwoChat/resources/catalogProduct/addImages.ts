import type { IDataObject } from 'n8n-workflow';

import { catalogNumberField, productField } from '../../fields/catalog';
import { publicUrl } from '../../fields/publicUrl';
import { itemOrAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';

const fields: Field[] = [
	catalogNumberField('body'),
	productField(),
	{
		displayName: 'Image URL',
		name: 'imageUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/shirt-back.jpg',
		description: 'A public address of the picture to add',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const first = publicUrl(this.getNodeParameter('imageUrl', ''), 'Image URL');
						const second = trimmedTextOf(
							this.getNodeParameter('secondImageUrl', ''),
							'Second Image URL',
						);
						const urls = second === '' ? [first] : [first, publicUrl(second, 'Second Image URL')];
						(request.body as IDataObject).product = { image_urls: urls };
					}),
				],
			},
		},
	},
	{
		displayName: 'Second Image URL',
		name: 'secondImageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/shirt-detail.jpg',
		description: 'A public address of another picture to add. Leave empty for one picture.',
	},
];

/** DOCS WhatsApp/Web/catalog: one or two at a time. No source has a sample of the answer. */
export const addImages = operation({
	name: 'Add Images',
	value: 'addImages',
	action: 'Add images to WhatsApp catalog product',
	description: 'Add one or two more pictures to a product of the catalog',
	request: { method: 'POST', url: '/whatsapp/catalog/product/image/{product_id}' },
	answer: itemOrAnswer('product'),
	fields,
});
