import type { INodeProperties } from 'n8n-workflow';

import { getManyFields, getManyOption } from './getMany';

export const webhookOption = {
	name: 'Webhook',
	value: 'webhook',
	description: 'A subscription that sends an event of 2Chat to a URL',
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
