import type { INodeProperties } from 'n8n-workflow';

import { createFields, createOption } from './create';
import { deleteFields, deleteOption } from './delete';
import { ensure, ensureFields, ensureOption } from './ensure';
import { getManyFields, getManyOption } from './getMany';
import { getManyByChannelFields, getManyByChannelOption } from './getManyByChannel';

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
		options: [createOption, deleteOption, ensureOption, getManyOption, getManyByChannelOption],
		default: 'getAll',
	},
	...createFields,
	...deleteFields,
	...ensureFields,
	...getManyFields,
	...getManyByChannelFields,
];

/** Operations of several calls, for the node's `customOperations`. */
export const webhookCustomOperations = { ensure };
