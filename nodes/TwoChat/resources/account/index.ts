import type { INodeProperties } from 'n8n-workflow';

import {
	createVoiceAccessTokenFields,
	createVoiceAccessTokenOption,
} from './createVoiceAccessToken';
import { getManyUsersFields, getManyUsersOption } from './getManyUsers';
import { getUsageFields, getUsageOption } from './getUsage';
import { testApiKeyOption } from './testApiKey';

export const accountOption = {
	name: 'Account',
	value: 'account',
	description: 'The 2Chat account: its API key, credits and limits',
};

export const accountProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['account'] } },
		options: [createVoiceAccessTokenOption, getManyUsersOption, getUsageOption, testApiKeyOption],
		default: 'getUsage',
	},
	...createVoiceAccessTokenFields,
	...getManyUsersFields,
	...getUsageFields,
];
