import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS API/Users/list-users: active users only, all in one answer. */
export const getManyUsers = operation({
	name: 'Get Many Users',
	value: 'getManyUsers',
	action: 'Get many users of account',
	description: 'List the active users of the account: names, emails and IDs',
	request: { method: 'GET', url: '/users' },
	answer: manyItems('users'),
	fields: listFields(),
});
