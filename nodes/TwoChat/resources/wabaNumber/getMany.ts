import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyWabaNumber } from './simplify';

/** N8N getWabaNumbers, SQL: `page` and `limit`, of which a third party sends 200. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WABA numbers',
	description: 'List the WhatsApp Business API numbers of the account',
	routing: {
		request: { method: 'GET', url: '/waba/numbers' },
		output: {
			postReceive: [
				manyItems('numbers', {
					paging: { page: 'page', size: 'limit', max: 200 },
					simplify: simplifyWabaNumber,
				}),
			],
		},
	},
};

const show = { resource: ['wabaNumber'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [...listFields(show), simplifyField(show)];
