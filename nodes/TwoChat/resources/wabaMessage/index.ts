import type { INodeProperties } from 'n8n-workflow';

import { getConversationWindowFields, getConversationWindowOption } from './getConversationWindow';
import { sendTemplate, sendTemplateFields, sendTemplateOption } from './sendTemplate';
import { sendTextFields, sendTextOption } from './sendText';
import { smartSend, smartSendFields, smartSendOption } from './smartSend';

export const wabaMessageOption = {
	name: 'WABA Message',
	value: 'wabaMessage',
	description: 'A message from a number on the WhatsApp Business API',
};

export const wabaMessageProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['wabaMessage'] } },
		options: [getConversationWindowOption, sendTemplateOption, sendTextOption, smartSendOption],
		default: 'sendTemplate',
	},
	...getConversationWindowFields,
	...sendTemplateFields,
	...sendTextFields,
	...smartSendFields,
];

export const wabaMessageCustomOperations = { sendTemplate, smartSend };
