import type { Field } from '../operations/routing';
import { contactNumberInPath } from './contactNumber';
import { CHOSEN_FROM_LIST, fromList } from './locator';
import { phoneNumberIn } from './phoneNumberIn';
import { inPath } from './send';
import { whatsAppNumberField } from './whatsAppNumber';
import { textOf, trimmedTextOf } from '../operations/text';

/** The WhatsApp number whose catalogue an operation is about. Catalogues need the WhatsApp Business app (DOCS WhatsApp/Web/catalog). */
export const catalogNumberField = (place: 'query' | 'body'): Field =>
	whatsAppNumberField({
		description:
			'The connected WhatsApp number of the account, in the international format. It must use the WhatsApp Business app.',
		routing: phoneNumberIn(place, 'from_number', 'WhatsApp Number'),
	});

/** The number of another business whose catalog is looked at. */
export const businessNumberField = (): Field =>
	contactNumberInPath(
		'target_number',
		'The WhatsApp number of the other business, in the international format',
	);

/** A product of the catalogue, by list or ID. */
export const productField = (): Field => ({
	displayName: 'Product',
	name: 'productId',
	...CHOSEN_FROM_LIST,
	required: true,
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
	...CHOSEN_FROM_LIST,
	required: true,
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
 * @throws BadInput when one of them is no text
 */
export function readIds(value: unknown, displayName: string): string[] {
	const parts = Array.isArray(value)
		? (value as unknown[])
		: textOf(value, displayName).split(/[,;\n]/);
	return [...new Set(parts.map((part) => trimmedTextOf(part, displayName)).filter(Boolean))];
}
