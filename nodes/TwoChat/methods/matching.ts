import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

/** A name or an ID of 2Chat's without the space around it; empty where there is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The same of what may be a number too, such as a price. */
export const written = (value: unknown): string =>
	value === undefined || value === null ? '' : String(value).trim();

const readable = (name: string): string => name.toLowerCase().replace(/[\s\-.()]/g, '');

/** The entries that a value can be taken from and whose name holds the searched text, sorted by name. */
export function matchingEntries(
	entries: INodeListSearchItems[],
	filter = '',
): INodeListSearchResult {
	const wanted = readable(filter);
	return {
		results: entries
			.filter(({ name, value }) => value !== '' && readable(name).includes(wanted))
			.sort((a, b) => a.name.localeCompare(b.name)),
	};
}
