import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';

/** DOCS API/Users/list-users: active users only, all in one answer. */
export const getManyUsersOption: INodePropertyOptions = {
	name: 'Get Many Users',
	value: 'getManyUsers',
	action: 'Get many users of the account',
	description: 'List the active users of the account: names, emails and IDs',
	routing: {
		request: { method: 'GET', url: '/users' },
		output: { postReceive: [manyItems('users')] },
	},
};

export const getManyUsersFields: INodeProperties[] = listFields({
	resource: ['account'],
	operation: ['getManyUsers'],
});
