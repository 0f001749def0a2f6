import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { text } from './matching';

const PAGE_SIZE = 100;

/** "Jane Roe (+15550100001)", or what there is of it. */
function label(contact: IDataObject): string {
	const name = [text(contact.first_name), text(contact.last_name)].filter(Boolean).join(' ');
	const [detail] = Array.isArray(contact.details) ? (contact.details as IDataObject[]) : [];
	const reach = text(detail?.value);
	if (name && reach) return `${name} (${reach})`;
	return name || reach || text(contact.uuid);
}

/**
 * Contacts by their UUID, a page at a time: found by 2Chat itself when there is something to look for
 * (DOCS Contacts/search-contacts), else all of them (DOCS Contacts/list-contacts).
 */
export async function searchContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const page = Number(paginationToken ?? 0);
	const wanted = text(filter);
	const query: IDataObject = { page_number: page, results_per_page: PAGE_SIZE };
	if (wanted) query.query = wanted;
	const path = wanted ? '/contacts/search' : '/contacts';
	const contacts = listFrom(
		await callTwoChat.call(this, { method: 'GET', path, query }),
		'contacts',
	);
	return {
		results: contacts
			.filter(({ uuid }) => text(uuid) !== '')
			.map((contact) => ({ name: label(contact), value: text(contact.uuid) })),
		paginationToken: contacts.length === PAGE_SIZE ? String(page + 1) : undefined,
	};
}
