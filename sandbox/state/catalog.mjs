import { fixedId } from './ids.mjs';

/** A business that is not ours and has a catalogue. */
export const OTHER_BUSINESS = '+15550100050';

/** A picture of a product: an object, not the bare address (docs/2chat-api.md, 11). */
export const imageOf = (url) => ({ url });

/** A product (fields: docs/2chat-api.md, 11). */
export const makeProduct = (id, { image_url, ...fields }) => ({
	id,
	name: fields.name,
	description: fields.description ?? null,
	price: fields.price ?? null,
	currency: fields.currency ?? null,
	is_hidden: fields.is_hidden ?? false,
	url: fields.url ?? null,
	retailer_id: fields.retailer_id ?? null,
	images: [imageOf(image_url)],
	availability: 'in stock',
	max_available: 99,
	checkmark: false,
	whatsapp_product_can_appeal: false,
	signedShimmedUrl: null,
	approval_status: fields.approval_status ?? 'PENDING',
	is_approved: fields.approval_status === 'APPROVED',
});

const approved = (id, name, price) =>
	makeProduct(id, {
		name,
		price,
		currency: 'USD',
		image_url: `https://cdn.example.com/${id}.jpg`,
		approval_status: 'APPROVED',
	});

/**
 * @param {string} phone
 * @param {any[]} products
 * @param {any[]} collections
 * @returns {[string, { products: Map<string, any>, collections: Map<string, any> }]}
 */
const catalog = (phone, products, collections) => [
	phone,
	{
		products: new Map(products.map((product) => [product.id, product])),
		collections: new Map(collections.map((collection) => [collection.id, collection])),
	},
];

/**
 * Catalogues by phone number: the first number's (two products, one collection), the second's (empty) and another
 * business's. A collection names its products by id.
 */
export const seedCatalogs = () =>
	new Map([
		catalog(
			'+15550100002',
			[approved('1000000001', 'T-shirt', 30), approved('1000000002', 'Mug', 15)],
			[{ id: fixedId('', 1), name: 'Best sellers', product_ids: ['1000000001'] }],
		),
		catalog('+15550100005', [], []),
		catalog(
			OTHER_BUSINESS,
			[approved('2000000001', 'Coffee', 4), approved('2000000002', 'Tea', 3)],
			[{ id: fixedId('', 2), name: 'Drinks', product_ids: ['2000000001', '2000000002'] }],
		),
	]);
