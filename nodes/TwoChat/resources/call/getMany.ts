import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyCall } from './simplify';

/** DOCS Phone-Calls/get-call-history: `page_number`; how many calls a page holds is not said. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many calls',
	description: 'List the phone calls of the account, made and received',
	routing: {
		request: { method: 'GET', url: '/voip/call-history' },
		output: {
			postReceive: [manyItems('cdrs', { paging: { page: 'page_number' }, simplify: simplifyCall })],
		},
	},
};

const show = { resource: ['call'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	...listFields(show),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Direction',
				name: 'direction',
				type: 'options',
				default: 'inbound',
				description: 'Only calls that came in, or only calls that went out',
				options: [
					{ name: 'Inbound', value: 'inbound' },
					{ name: 'Outbound', value: 'outbound' },
				],
				routing: { send: { type: 'query', property: 'direction' } },
			},
		],
	},
	simplifyField(show),
];
