import type { Resource } from '../../operations/resource';
import { createVoiceAccessToken } from './createVoiceAccessToken';
import { getManyUsers } from './getManyUsers';
import { getUsage } from './getUsage';
import { testApiKey } from './testApiKey';

export const account: Resource = {
	name: 'Account',
	value: 'account',
	description: 'The 2Chat account: its API key, credits and limits',
	first: getUsage,
	operations: [createVoiceAccessToken, getManyUsers, getUsage, testApiKey],
};
