import type { INodeProperties } from 'n8n-workflow';

import { direct } from '../../operations/direct';
import { SEVERAL } from '../../operations/run';
import { createFields, createOption } from './create';
import { createOrUpdate, createOrUpdateFields, createOrUpdateOption } from './createOrUpdate';
import { deleteFields, deleteOption } from './delete';
import { getFields, getOption } from './get';
import { getManyFields, getManyOption } from './getMany';
import { searchFields, searchOption } from './search';
import { updateFields, updateOption } from './update';

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
		options: [
			createOption,
			createOrUpdateOption,
			deleteOption,
			getOption,
			getManyOption,
			searchOption,
			updateOption,
		],
		default: 'getAll',
	},
	...createFields,
	...createOrUpdateFields,
	...deleteFields,
	...getFields,
	...getManyFields,
	...searchFields,
	...updateFields,
];

export const contactCustomOperations = {
	create: direct(createOption, createFields, SEVERAL),
	upsert: createOrUpdate,
};
