import type { INodeProperties } from 'n8n-workflow';

import { createFields, createOption } from './create';
import { getManyFields, getManyOption } from './getMany';

export const contactOption = {
	name: 'Contact',
	value: 'contact',
	description: 'A person in the 2Chat address book',
};

export const contactProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['contact'] } },
		options: [createOption, getManyOption],
		default: 'getAll',
	},
	...createFields,
	...getManyFields,
];
