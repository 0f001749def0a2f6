import type { INodeProperties } from 'n8n-workflow';

import { createFields, createOption } from './create';
import { deleteFields, deleteOption } from './delete';
import { getManyFields, getManyOption } from './getMany';
import { getManyOfBusinessFields, getManyOfBusinessOption } from './getManyOfBusiness';
import { updateFields, updateOption } from './update';

export const catalogCollectionOption = {
	name: 'Catalog Collection',
	value: 'catalogCollection',
	description: 'A group of products in the WhatsApp catalog of a business',
};

export const catalogCollectionProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['catalogCollection'] } },
		options: [createOption, deleteOption, getManyOption, getManyOfBusinessOption, updateOption],
		default: 'getAll',
	},
	...createFields,
	...deleteFields,
	...getManyFields,
	...getManyOfBusinessFields,
	...updateFields,
];
