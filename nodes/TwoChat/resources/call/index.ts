import type { INodeProperties } from 'n8n-workflow';

import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';
import { getManyCallerIdsFields, getManyCallerIdsOption } from './getManyCallerIds';

export const callOption = {
	name: 'Call',
	value: 'call',
	description: 'A phone call made or received by the account',
};

export const callProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['call'] } },
		options: [getOption, getManyOption, getManyCallerIdsOption],
		default: 'getAll',
	},
	...getFields,
	...getManyFields,
	...getManyCallerIdsFields,
];
