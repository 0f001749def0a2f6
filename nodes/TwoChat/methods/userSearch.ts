import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { matchingEntries, text } from './matching';

function label({ first_name: first, last_name: last, email, uuid }: IDataObject): string {
	const name = [text(first), text(last)].filter(Boolean).join(' ');
	return [name || text(uuid), text(email)].filter(Boolean).join(', ');
}

/** The active users of the account, by their UUID (DOCS API/Users/list-users; all come in one answer). */
export async function searchUsers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const users = listFrom(await callTwoChat.call(this, { method: 'GET', path: '/users' }), 'users');
	return matchingEntries(
		users.map((user) => ({ name: label(user), value: text(user.uuid) })),
		filter,
	);
}
