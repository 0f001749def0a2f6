import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { chosenNumber } from './chosenNumber';
import { matchingEntries, text } from './matching';

function label({ wa_group_name: name, wa_subject: subject, size, uuid }: IDataObject): string {
	const title = text(name) || text(subject) || text(uuid);
	return typeof size === 'number' ? `${title}, ${size} participants` : title;
}

/**
 * Groups of the WhatsApp number chosen in the node, by their UUID (DOCS groups/list-whatsapp-groups;
 * all come in one answer).
 */
export async function searchGroups(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const number = await chosenNumber(this, 'whatsapp', 'Groups belong to a number');
	const path = `/whatsapp/groups/${encodeURIComponent(number)}`;
	const groups = listFrom(await callTwoChat.call(this, { method: 'GET', path }), 'data');
	return matchingEntries(
		groups.map((group) => ({ name: label(group), value: text(group.uuid) })),
		filter,
	);
}

/** The same for a field in which no group means all: n8n's list has no way to empty a choice. */
export async function searchGroupsOrAny(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const { results } = await searchGroups.call(this, filter);
	return { results: filter ? results : [{ name: 'Any Group', value: '' }, ...results] };
}
