import { catalogNumberField, productField } from '../../fields/catalog';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';

const fields: Field[] = [
	noticeField(
		'A deleted image cannot be brought back. The default image of a product cannot be deleted.',
	),
	catalogNumberField('body'),
	productField(),
	{
		displayName: 'Image Index',
		name: 'imageIndex',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		required: true,
		default: 1,
		description: 'The position of the picture among the images of the product, counted from 0',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const index = Number(this.getNodeParameter('imageIndex', ''));
						if (!Number.isInteger(index) || index < 0) {
							throw new BadInput('Image Index is not a position. Use a whole number from 0');
						}
						request.url = request.url.replace('{image_index}', String(index));
					}),
				],
			},
		},
	},
];

/** DOCS WhatsApp/Web/catalog: counted from 0; the number goes in the body of the DELETE. */
export const deleteImage = operation({
	name: 'Delete Image',
	value: 'deleteImage',
	action: 'Delete image of WhatsApp catalog product',
	description: 'Remove one of the pictures of a product, by its position',
	isIrreversible: true,
	request: {
		method: 'DELETE',
		url: '/whatsapp/catalog/product/image/{product_id}/{image_index}',
	},
	answer: doneItem({ deleted: true }),
	fields,
});
