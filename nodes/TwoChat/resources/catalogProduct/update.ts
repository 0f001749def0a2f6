import type { IDataObject } from 'n8n-workflow';

import { catalogNumberField, productField } from '../../fields/catalog';
import { filesInBody, inputBinaryField, readFile } from '../../fields/fileSource';
import { isEmpty } from '../../operations/empty';
import { optionalUrlInBody } from '../../fields/publicUrl';
import { itemOrAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { setAt } from '../../operations/request';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';
import { optionalProductFields } from './productFields';

/** What may be null; name and picture may not (DOCS WhatsApp/Web/catalog). */
const CLEARABLE = [
	{ name: 'Currency', value: 'currency' },
	{ name: 'Description', value: 'description' },
	{ name: 'Price', value: 'price' },
	{ name: 'Retailer ID', value: 'retailer_id' },
	{ name: 'URL', value: 'url' },
];

type ProductBody = { product?: IDataObject };

const IMAGE_FILE = 'Image Input Binary Field';

const fields: Field[] = [
	catalogNumberField('body'),
	productField(),
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'What to change; everything else stays as it is',
		routing: {
			send: {
				preSend: [
					prepare(function () {
						if (!isEmpty(this.getNodeParameter('updateFields', {}))) return;
						throw new BadInput('There is nothing to update. Fill in a field under Update Fields');
					}),
				],
			},
		},
		options: [
			{
				displayName: 'Fields to Clear',
				name: 'clear',
				type: 'multiOptions',
				default: [],
				description: 'Fields to empty',
				options: CLEARABLE,
				routing: {
					send: {
						preSend: [
							prepare(function (request) {
								const names = this.getNodeParameter('updateFields.clear', []) as string[];
								const unknown = names.find(
									(name) => !CLEARABLE.some(({ value }) => value === name),
								);
								if (unknown !== undefined) {
									throw new BadInput(
										`"${String(unknown).slice(0, 60)}" is not an option of Fields to Clear. Use ${CLEARABLE.map(({ value }) => value).join(', ')}`,
									);
								}
								const body = request.body as ProductBody;
								const cleared = Object.fromEntries(names.map((name) => [name, null]));
								body.product = { ...body.product, ...cleared };
							}),
						],
					},
				},
			},
			inputBinaryField({
				displayName: IMAGE_FILE,
				name: 'imageBinaryPropertyName',
				required: false,
			}),
			{
				displayName: 'Image URL',
				name: 'imageUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/shirt.jpg',
				description: 'A public address of the new picture of the product',
				routing: optionalUrlInBody('product.image_url', 'Image URL'),
			},
			{
				displayName: 'Name',
				name: 'name',
				type: 'string',
				default: '',
				placeholder: 'e.g. T-shirt',
				description: 'What the product is called',
				routing: { send: { type: 'body', property: 'product.name' } },
			},
			...optionalProductFields,
		],
	},
];

/** A new picture that is a file of the item. */
const files = filesInBody('use Image URL', (context, itemIndex) => {
	const parameter = (name: string) =>
		context.getNodeParameter(`updateFields.${name}`, itemIndex, '');
	const given = parameter('imageBinaryPropertyName');
	if (isEmpty(given)) return undefined;
	if (!isEmpty(parameter('imageUrl'))) {
		throw new BadInput(`Image URL and ${IMAGE_FILE} are both filled in. Remove one of them`);
	}
	return {
		files: [readFile(context, itemIndex, given, IMAGE_FILE)],
		place: (body, [url]) => setAt(body, 'product.image_url', url),
	};
});

/** DOCS WhatsApp/Web/catalog. No source has a sample of the answer. */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update WhatsApp catalog product',
	description:
		'Change a product of the catalog. WhatsApp reviews it again before customers see it.',
	request: { method: 'PUT', url: '/whatsapp/catalog/product/{product_id}' },
	answer: itemOrAnswer('product'),
	around: files,
	fields,
});
