import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { readPhoneNumber } from '../fields/phoneNumber';
import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { matchingEntries } from './matching';

const text = (value: unknown): string =>
	value === undefined || value === null ? '' : String(value).trim();

function label({ name, price, currency, id }: IDataObject): string {
	const cost = [text(price), text(currency)].filter(Boolean).join(' ');
	return [text(name) || text(id), cost].filter(Boolean).join(', ');
}

/** What the catalogue of the chosen WhatsApp number holds, by ID; all of it comes in one answer (DOCS WhatsApp/Web/catalog). */
const searchFor = (kind: 'products' | 'collections') =>
	async function (this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
		const chosen = this.getCurrentNodeParameter('whatsappNumber', { extractValue: true });
		const number = readPhoneNumber(text(chosen));
		if (number === undefined) {
			throw new NodeOperationError(
				this.getNode(),
				'A catalog belongs to a number. Choose the WhatsApp Number first',
			);
		}
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
