import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { chosenNumber } from './chosenNumber';
import { matchingEntries, written as text } from './matching';

function label({ name, price, currency, id }: IDataObject): string {
	const cost = [text(price), text(currency)].filter(Boolean).join(' ');
	return [text(name) || text(id), cost].filter(Boolean).join(', ');
}

/** What the catalogue of the chosen WhatsApp number holds, by ID; all of it comes in one answer (DOCS WhatsApp/Web/catalog). */
const searchFor = (kind: 'products' | 'collections') =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const number = await chosenNumber(this, 'whatsapp', 'A catalog belongs to a number');
		const path = `/whatsapp/catalog/${kind}`;
		const query = { from_number: number };
		const entries = listFrom(await callTwoChat.call(this, { method: 'GET', path, query }), kind);
		return matchingEntries(
			entries.map((entry) => ({ name: label(entry), value: text(entry.id) })),
			filter,
		);
	};

/** Products of the chosen number's catalogue. */
export const searchProducts = searchFor('products');
/** Collections of the chosen number's catalogue. */
export const searchCollections = searchFor('collections');
