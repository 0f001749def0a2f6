import type { INodeProperties } from 'n8n-workflow';

import { getManyFields, getManyOption } from './getMany';

export const webhookOption = {
	name: 'Webhook',
	value: 'webhook',
	description: 'A subscription: an event of a channel that 2Chat reports to an address',
};

export const webhookProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['webhook'] } },
		options: [getManyOption],
		default: 'getAll',
	},
	...getManyFields,
];
