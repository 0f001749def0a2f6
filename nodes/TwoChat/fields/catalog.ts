import type { Field } from '../operations/routing';
import { fromList } from './locator';
import { phoneNumberIn, phoneNumberInPath } from './phoneNumberIn';
import { inPath } from './send';
import { whatsAppNumberField } from './whatsAppNumber';

/** The WhatsApp number whose catalogue an operation is about. Catalogues need the WhatsApp Business app (DOCS WhatsApp/Web/catalog). */
export const catalogNumberField = (place: 'query' | 'body'): Field =>
	whatsAppNumberField({
		description:
			'The connected WhatsApp number of the account, in the international format. It must use the WhatsApp Business app.',
		routing: phoneNumberIn(place, 'from_number', 'WhatsApp Number'),
	});

/** The number of another business whose catalogue is looked at. */
export const businessNumberField = (): Field => ({
	displayName: 'Business Number',
	name: 'businessNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15550100050',
	description: 'The WhatsApp number of the other business, in the international format',
	routing: phoneNumberInPath('target_number', 'businessNumber', 'Business Number'),
});

/** A product of the catalogue, by list or ID. */
export const productField = (): Field => ({
	displayName: 'Product',
	name: 'productId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The product, by its ID in the catalog',
	modes: [
		fromList('searchProducts'),
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 1000000001' },
	],
	routing: inPath('product_id', 'productId', 'Product'),
});

/** A collection of the catalogue, by list or ID. */
export const collectionField = (): Field => ({
	displayName: 'Collection',
	name: 'collectionId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The collection, by its ID in the catalog. The ID changes with every update.',
	modes: [
		fromList('searchCollections'),
		{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 2000000001' },
	],
	routing: inPath('collection_id', 'collectionId', 'Collection'),
});

/**
 * The IDs in a text, each once.
 * @param value text with commas or line breaks between the IDs, or a list
 */
export function readIds(value: unknown): string[] {
	const parts = Array.isArray(value) ? (value as unknown[]) : String(value ?? '').split(/[,;\n]/);
	return [...new Set(parts.map((part) => String(part ?? '').trim()).filter(Boolean))];
}
