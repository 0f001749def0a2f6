import { optionalUrlInBody } from '../../fields/publicUrl';
import type { Field } from '../../operations/routing';

const inProduct = (property: string) => ({
	send: { type: 'body' as const, property: `product.${property}` },
});

/** What a product can have besides its name and picture (DOCS WhatsApp/Web/catalog), as optional fields. */
export const optionalProductFields: Field[] = [
	{
		displayName: 'Currency',
		name: 'currency',
		type: 'string',
		default: '',
		placeholder: 'e.g. USD',
		description: 'The currency of the price, as a code of three letters',
		routing: inProduct('currency'),
	},
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Pure cotton, in four sizes',
		description: 'What customers read about the product',
		routing: inProduct('description'),
	},
	{
		displayName: 'Hidden',
		name: 'isHidden',
		type: 'boolean',
		default: false,
		description: 'Whether customers cannot see the product',
		routing: inProduct('is_hidden'),
	},
	{
		displayName: 'Price',
		name: 'price',
		type: 'number',
		typeOptions: { minValue: 0, numberPrecision: 3 },
		default: 0,
		description: 'The price of one piece, in the given currency',
		routing: inProduct('price'),
	},
	{
		displayName: 'Retailer ID',
		name: 'retailerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. SHIRT-M',
		description: 'Your own code for the product',
		routing: inProduct('retailer_id'),
	},
	{
		displayName: 'URL',
		name: 'url',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/shirt',
		description: 'A web page about the product',
		routing: optionalUrlInBody('product.url', 'URL'),
	},
];
