import { refuse } from '../refusals.mjs';
import { imageOf, makeProduct } from '../state/catalog.mjs';
import { catalogOf, itemOf, ownCatalog } from './catalogLookup.mjs';

const listAnswer = ({ products }) => ({ success: true, products: [...products.values()] });

const find = ({ state, body, params }) =>
	itemOf(ownCatalog(state, body.from_number).products, params.product_id, 'Product');

/** WhatsApp looks at a changed product again. */
const underReview = { approval_status: 'PENDING', is_approved: false };

/** Handlers of a catalogue's products. */
export const productHandlers = {
	listProducts: ({ state, query }) => listAnswer(ownCatalog(state, query.from_number)),

	listProductsOfBusiness: ({ state, query, params }) =>
		listAnswer(catalogOf(state, query.from_number, params.target_number)),

	createProduct({ state, body }) {
		const { products } = ownCatalog(state, body.from_number);
		if (products.size === 0) {
			throw refuse(422, 'Make the first product in the WhatsApp Business app, then add more here');
		}
		const highest = Math.max(...[...products.keys()].map(Number));
		const product = makeProduct(String(highest + 1), body.product);
		products.set(product.id, product);
		return { success: true, product };
	},

	updateProduct(call) {
		const product = find(call);
		const { image_url, ...fields } = call.body.product;
		Object.assign(product, fields, underReview);
		if (image_url) product.images[0] = imageOf(image_url);
		return { success: true, product };
	},

	deleteProduct(call) {
		const { id } = find(call);
		const { products, collections } = ownCatalog(call.state, call.body.from_number);
		products.delete(id);
		for (const collection of collections.values()) {
			collection.product_ids = collection.product_ids.filter((productId) => productId !== id);
		}
		return { success: true };
	},

	addProductImages(call) {
		const product = find(call);
		product.images.push(...call.body.product.image_urls.map(imageOf));
		Object.assign(product, underReview);
		return { success: true, product };
	},

	deleteProductImage(call) {
		const product = find(call);
		const { image_index: index } = call.params;
		if (index === 0) throw refuse(403, 'The default image cannot be deleted');
		if (index >= product.images.length) throw refuse(404, `The product has no image ${index}`);
		product.images.splice(index, 1);
		return { success: true };
	},
};
