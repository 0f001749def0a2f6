import type { INodeProperties } from 'n8n-workflow';

import { deleteFields, deleteOption } from './delete';
import { getManyFields, getManyOption } from './getMany';
import { syncFields, syncOption } from './sync';

export const templateOption = {
	name: 'WABA Template',
	value: 'template',
	description: 'A message that Meta has approved, for writing first on the WhatsApp Business API',
};

export const templateProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['template'] } },
		options: [deleteOption, getManyOption, syncOption],
		default: 'getAll',
	},
	...deleteFields,
	...getManyFields,
	...syncFields,
];
