import type { INodeProperties } from 'n8n-workflow';

import { getContextFields, getContextOption } from './getContext';
import { getManyFields, getManyOption } from './getMany';

export const conversationOption = {
	name: 'Conversation',
	value: 'conversation',
	description: 'A WhatsApp chat with a person or in a group',
};

export const conversationProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['conversation'] } },
		options: [getContextOption, getManyOption],
		default: 'getContext',
	},
	...getContextFields,
	...getManyFields,
];
