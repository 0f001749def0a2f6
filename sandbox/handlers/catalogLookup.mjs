import { notFound, refuse } from '../refusals.mjs';
import { connectedNumber } from './channelLookup.mjs';

/** The catalogue of one of the account's numbers; WhatsApp Business only (docs/2chat-api.md, 11). */
export function ownCatalog(state, phone) {
	const number = connectedNumber(state, phone);
	if (!number.is_business_profile) throw refuse(406, 'Catalogues need the WhatsApp Business app');
	if (!state.catalogs.has(phone))
		state.catalogs.set(phone, { products: new Map(), collections: new Map() });
	return state.catalogs.get(phone);
}

/** Another business's catalogue, looked at from one of the account's numbers. */
export function catalogOf(state, fromPhone, targetPhone) {
	connectedNumber(state, fromPhone);
	const catalog = state.catalogs.get(targetPhone);
	if (!catalog) throw notFound(`Catalogue of ${targetPhone}`);
	return catalog;
}

/** @param {Map<string, any>} items @param {string} id @param {string} what */
export function itemOf(items, id, what) {
	const item = items.get(id);
	if (!item) throw notFound(what);
	return item;
}
