import { additionalFieldsField } from '../../fields/collections';
import { catalogNumberField } from '../../fields/catalog';
import { fileFields, fileInBody } from '../../fields/fileSource';
import { noticeField } from '../../fields/notice';
import { publicUrlInBody } from '../../fields/publicUrl';
import { requiredIn } from '../../fields/send';
import { itemOrAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { optionalProductFields } from './productFields';

const fields: Field[] = [
	noticeField(
		'The catalog must have a product already: make the first one in the WhatsApp Business app.',
	),
	catalogNumberField('body'),
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. T-shirt',
		description: 'What the product is called',
		routing: requiredIn('body', 'product.name', 'Name'),
	},
	...fileFields('Image From', {
		displayName: 'Image URL',
		name: 'imageUrl',
		placeholder: 'e.g. https://example.com/shirt.jpg',
		description: 'A public address of the picture of the product',
		routing: publicUrlInBody('product.image_url', 'Image URL'),
	}),
	additionalFieldsField(optionalProductFields),
];

/** DOCS WhatsApp/Web/catalog. No source has a sample of the answer. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create WhatsApp catalog product',
	description: 'Add a product to the catalog of a WhatsApp number. Running it twice adds two.',
	request: { method: 'POST', url: '/whatsapp/catalog/product' },
	answer: itemOrAnswer('product'),
	around: fileInBody('Image From', 'product.image_url'),
	fields,
});
