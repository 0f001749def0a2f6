import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { catalogNumberField, productField } from '../../fields/catalog';
import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { BadInput, prepare } from '../../transport/errors/badInput';

/** DOCS WhatsApp/Web/catalog: counted from 0; the number goes in the body of the DELETE. */
export const deleteImageOption: INodePropertyOptions = {
	name: 'Delete Image',
	value: 'deleteImage',
	action: 'Delete an image of a catalog product',
	description: 'Remove one of the pictures of a product, by its position',
	displayOptions: notForAgents,
	routing: {
		request: {
			method: 'DELETE',
			url: '/whatsapp/catalog/product/image/{product_id}/{image_index}',
		},
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['catalogProduct'], operation: ['deleteImage'] };

export const deleteImageFields: INodeProperties[] = [
	noticeField(
		'A deleted image can not be brought back. The default image of a product can not be deleted.',
		show,
	),
	catalogNumberField(show, 'body'),
	productField(show),
	{
		displayName: 'Image Index',
		name: 'imageIndex',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 0 },
		required: true,
		default: 1,
		description: 'The position of the picture among the images of the product, counted from 0',
		displayOptions: { show },
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
