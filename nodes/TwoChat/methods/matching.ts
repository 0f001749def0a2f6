import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';

const readable = (text: string): string => text.toLowerCase().replace(/[\s\-.()]/g, '');

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
