import type { IDataObject } from 'n8n-workflow';

import type { ItemCall } from '../../operations/itemCalls';
import { listFrom } from '../../transport/reply/envelope';
import { collectPages } from '../../transport/reply/pages';
import type { ContactDetail } from './details';
import { CONTACT_PAGES } from '../../twochat/paging';
import { otherWaysToWrite, personKey } from '../../twochat/persons';
import { text } from '../../twochat/values';

const isPhone = (type: unknown): boolean => type === 'PH' || type === 'WAPH';

/** The details that a contact is found by: phone numbers first, then emails; each value once. */
export function identifying(details: ContactDetail[]): ContactDetail[] {
	const phones = details.filter(({ type }) => isPhone(type));
	const emails = details.filter(({ type }) => type === 'E');
	const seen = new Set<string>();
	return [...phones, ...emails].filter((detail) => {
		const value = comparable(detail);
		return !seen.has(value) && seen.add(value);
	});
}

/** A detail's value in a form that equals that of the same person's number, or address, written in another way. */
function comparable({ type, value }: { type?: unknown; value?: unknown }): string {
	const written = text(value).trim();
	return isPhone(type) ? personKey(written) : `${text(type)} ${written.toLowerCase()}`;
}

/** True when a contact has this very number, email or address. */
export function alreadyHas(contact: IDataObject, detail: ContactDetail): boolean {
	const details = Array.isArray(contact.details) ? (contact.details as IDataObject[]) : [];
	const wanted = comparable(detail);
	return details.some((existing) => comparable(existing) === wanted);
}

/**
 * The contacts that have this very detail. 2Chat's search also finds parts of names and numbers, so
 * what it gives is compared once more. Sent as `query` (docs/2chat-api.md, row 16.3). Sources say that it
 * searches numbers and names; whether it searches emails too is not known.
 */
export async function contactsWith(detail: ContactDetail, call: ItemCall): Promise<IDataObject[]> {
	const { type, value } = detail;
	const found = new Map<unknown, IDataObject>();
	for (const text of isPhone(type) ? [value, ...otherWaysToWrite(value)] : [value]) {
		for (const contact of await search(text, call)) found.set(contact.uuid ?? contact, contact);
	}
	return [...found.values()].filter((contact) => alreadyHas(contact, detail));
}

async function search(text: string, call: ItemCall): Promise<IDataObject[]> {
	const fetchPage = async (number: number, size: number) => {
		const query = { query: text, page_number: number, results_per_page: size };
		const body = await call({ method: 'GET', path: '/contacts/search', query });
		return { entries: listFrom(body, 'contacts') };
	};
	return await collectPages(fetchPage, CONTACT_PAGES, Infinity);
}

/** "Jane Roe (CON…)": enough to tell contacts apart. */
export function describeContact({ first_name: first, last_name: last, uuid }: IDataObject): string {
	const name = [first, last].filter(Boolean).join(' ') || 'no name';
	return `${name} (${String(uuid)})`;
}
