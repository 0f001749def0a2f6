import type { INodeProperties } from 'n8n-workflow';

import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';

export const wabaNumberOption = {
	name: 'WABA Number',
	value: 'wabaNumber',
	description: 'A number of the account on the WhatsApp Business API',
};

export const wabaNumberProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['wabaNumber'] } },
		options: [getOption, getManyOption],
		default: 'getAll',
	},
	...getFields,
	...getManyFields,
];
