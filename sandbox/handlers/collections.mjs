import { catalogOf, itemOf, ownCatalog } from './catalogLookup.mjs';

/** A collection with its products instead of their ids. */
const shown = ({ products }, { id, name, product_ids }) => ({
	id,
	name,
	products: product_ids.map((productId) => products.get(productId)),
});

const listAnswer = (catalog) => ({
	success: true,
	collections: [...catalog.collections.values()].map((collection) => shown(catalog, collection)),
});

/** Every product must be in the catalogue. */
function checked({ products }, ids) {
	for (const id of ids) itemOf(products, id, `Product ${id}`);
	return ids;
}

/** Handlers of a catalogue's collections. */
export const collectionHandlers = {
	listCollections: ({ state, query }) => listAnswer(ownCatalog(state, query.from_number)),

	listCollectionsOfBusiness: ({ state, query, params }) =>
		listAnswer(catalogOf(state, query.from_number, params.target_number)),

	createCollection({ state, body, newId }) {
		const catalog = ownCatalog(state, body.from_number);
		const { name, product_ids } = body.collection;
		const collection = { id: newId(''), name, product_ids: [...checked(catalog, product_ids)] };
		catalog.collections.set(collection.id, collection);
		return { success: true, collection: shown(catalog, collection) };
	},

	/** The id changes on every edit (docs/2chat-api.md, 11). */
	updateCollection({ state, params, body, newId }) {
		const catalog = ownCatalog(state, body.from_number);
		const collection = itemOf(catalog.collections, params.collection_id, 'Collection');
		const { add_product_ids: added = [], remove_product_ids: removed = [] } = body.collection;
		const ids = new Set([...collection.product_ids, ...checked(catalog, added)]);
		for (const id of removed) ids.delete(id);
		catalog.collections.delete(collection.id);
		Object.assign(collection, { id: newId(''), product_ids: [...ids] });
		catalog.collections.set(collection.id, collection);
		return { success: true, collection: shown(catalog, collection) };
	},

	deleteCollection({ state, params, body }) {
		const { collections } = ownCatalog(state, body.from_number);
		itemOf(collections, params.collection_id, 'Collection');
		collections.delete(params.collection_id);
		return { success: true };
	},
};
