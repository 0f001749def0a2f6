import type { INodeProperties } from 'n8n-workflow';

import { getManyFields, getManyOption } from './getMany';
import { releaseFields, releaseOption } from './release';

export const virtualNumberOption = {
	name: 'Virtual Number',
	value: 'virtualNumber',
	description: 'A phone number of the account for calls and SMS',
};

export const virtualNumberProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['virtualNumber'] } },
		options: [getManyOption, releaseOption],
		default: 'getAll',
	},
	...getManyFields,
	...releaseFields,
];
