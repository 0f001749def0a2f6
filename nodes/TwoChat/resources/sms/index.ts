import type { INodeProperties } from 'n8n-workflow';

import { getFields, getOption } from './get';
import { getChannelFields, getChannelOption } from './getChannel';
import { getMany, getManyFields, getManyOption } from './getMany';
import { getManyChannelsFields, getManyChannelsOption } from './getManyChannels';
import { getManyConversationsFields, getManyConversationsOption } from './getManyConversations';
import { sendFields, sendOption } from './send';

export const smsOption = {
	name: 'SMS',
	value: 'sms',
	description: 'A text message over the phone network',
};

export const smsProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['sms'] } },
		options: [
			getOption,
			getChannelOption,
			getManyOption,
			getManyChannelsOption,
			getManyConversationsOption,
			sendOption,
		],
		default: 'send',
	},
	...getFields,
	...getChannelFields,
	...getManyFields,
	...getManyChannelsFields,
	...getManyConversationsFields,
	...sendFields,
];

export const smsCustomOperations = { getAll: getMany };
