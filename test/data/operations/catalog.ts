import { byId, type OperationCase } from '../../helpers/operationCase';

const NUMBER = '+15550100002';
const OTHER = '+15550100050';
const PRODUCT = '1000000001';
const COLLECTION = '00000000-0000-4000-8000-000000000001';

const from = { whatsappNumber: byId(NUMBER) };
const product = { ...from, productId: byId(PRODUCT) };
const collection = { ...from, collectionId: byId(COLLECTION) };

const query = { from_number: NUMBER };
const deleted = { success: true };

const additionalFields = {
	currency: 'USD',
	description: 'Pure cotton',
	isHidden: true,
	price: 30,
	retailerId: 'SHIRT-M',
	url: 'https://example.com/shirt',
};
const sentFields = {
	currency: 'USD',
	description: 'Pure cotton',
	is_hidden: true,
	price: 30,
	retailer_id: 'SHIRT-M',
	url: 'https://example.com/shirt',
};
const noFields = { currency: '', description: '', retailerId: '', url: '' };

const IMAGE = 'https://example.com/shirt.jpg';
const SECOND_IMAGE = 'https://example.com/back.jpg';

const productRequest = (method: string, path: string, fields?: object) => ({
	method,
	path: `/whatsapp/catalog/product${path}`,
	body: { from_number: NUMBER, ...(fields && { product: { ...fields } }) },
});

const collectionRequest = (method: string, path: string, fields?: object) => ({
	method,
	path: `/whatsapp/catalog/collection${path}`,
	body: { from_number: NUMBER, ...(fields && { collection: { ...fields } }) },
});

const lists: OperationCase[] = [
	['catalogProduct', '/whatsapp/catalog/products'],
	['catalogCollection', '/whatsapp/catalog/collections'],
].flatMap(([resource, path]) => [
	{
		resource,
		operation: 'getAll',
		minimal: { parameters: from, sends: [{ method: 'GET', path, query }] },
		full: {
			parameters: { ...from, limit: 1, simplify: false },
			sends: [{ method: 'GET', path, query }],
		},
	},
	{
		resource,
		operation: 'getManyOfBusiness',
		minimal: {
			parameters: { ...from, contactNumber: '+1 555 010-0050' },
			sends: [{ method: 'GET', path: `${path}/${encodeURIComponent(OTHER)}`, query }],
		},
	},
]);

export const catalogOperations: OperationCase[] = [
	...lists,
	{
		resource: 'catalogProduct',
		operation: 'create',
		minimal: {
			parameters: { ...from, name: 'T-shirt', imageUrl: IMAGE },
			sends: [productRequest('POST', '', { name: 'T-shirt', image_url: IMAGE })],
		},
		full: {
			parameters: { ...from, name: 'T-shirt', imageUrl: IMAGE, additionalFields },
			sends: [productRequest('POST', '', { name: 'T-shirt', image_url: IMAGE, ...sentFields })],
		},
		empty: { additionalFields: noFields },
	},
	{
		resource: 'catalogProduct',
		operation: 'update',
		minimal: {
			parameters: { ...product, updateFields: { name: 'Shirt' } },
			sends: [productRequest('PUT', `/${PRODUCT}`, { name: 'Shirt' })],
		},
		full: {
			parameters: {
				...product,
				updateFields: {
					name: 'Shirt',
					imageUrl: IMAGE,
					isHidden: false,
					price: 0,
					clear: ['description', 'url'],
				},
			},
			sends: [
				productRequest('PUT', `/${PRODUCT}`, {
					name: 'Shirt',
					image_url: IMAGE,
					is_hidden: false,
					price: 0,
					description: null,
					url: null,
				}),
			],
		},
		empty: { updateFields: { ...noFields, name: 'Shirt', imageUrl: '', clear: [] } },
		inPath: ['productId'],
	},
	{
		resource: 'catalogProduct',
		operation: 'delete',
		minimal: { parameters: product, sends: [productRequest('DELETE', `/${PRODUCT}`)] },
		inPath: ['productId'],
		answer: deleted,
	},
	{
		resource: 'catalogProduct',
		operation: 'addImages',
		minimal: {
			parameters: { ...product, imageUrl: IMAGE },
			sends: [productRequest('POST', `/image/${PRODUCT}`, { image_urls: [IMAGE] })],
		},
		full: {
			parameters: { ...product, imageUrl: IMAGE, secondImageUrl: SECOND_IMAGE },
			sends: [productRequest('POST', `/image/${PRODUCT}`, { image_urls: [IMAGE, SECOND_IMAGE] })],
		},
		empty: { secondImageUrl: '' },
		inPath: ['productId'],
	},
	{
		resource: 'catalogProduct',
		operation: 'deleteImage',
		minimal: {
			parameters: { ...product, imageIndex: 1 },
			sends: [productRequest('DELETE', `/image/${PRODUCT}/1`)],
		},
		arrange: ({ state }) => {
			state.catalogs.get(NUMBER)?.products.get(PRODUCT).images.push({ url: SECOND_IMAGE });
		},
		inPath: ['productId'],
		answer: deleted,
	},
	{
		resource: 'catalogCollection',
		operation: 'create',
		minimal: {
			parameters: { ...from, name: 'Summer', productIds: '1000000001, 1000000002' },
			sends: [
				collectionRequest('POST', '', {
					name: 'Summer',
					product_ids: ['1000000001', '1000000002'],
				}),
			],
		},
	},
	{
		resource: 'catalogCollection',
		operation: 'update',
		minimal: {
			parameters: { ...collection, addProductIds: '1000000002' },
			sends: [collectionRequest('PUT', `/${COLLECTION}`, { add_product_ids: ['1000000002'] })],
		},
		full: {
			parameters: {
				...collection,
				addProductIds: '1000000002',
				removeProductIds: '1000000001',
			},
			sends: [
				collectionRequest('PUT', `/${COLLECTION}`, {
					add_product_ids: ['1000000002'],
					remove_product_ids: ['1000000001'],
				}),
			],
		},
		empty: { removeProductIds: '' },
		inPath: ['collectionId'],
		answer: { success: true, collection: { id: '2' } },
	},
	{
		resource: 'catalogCollection',
		operation: 'delete',
		minimal: { parameters: collection, sends: [collectionRequest('DELETE', `/${COLLECTION}`)] },
		inPath: ['collectionId'],
		answer: deleted,
	},
];
