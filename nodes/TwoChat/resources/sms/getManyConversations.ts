import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { smsChannelField } from './fields';
import { SMS_PAGES } from './pages';

/** SKILLS 2chat-sms. */
export const getManyConversationsOption: INodePropertyOptions = {
	name: 'Get Many Conversations',
	value: 'getManyConversations',
	action: 'Get many SMS conversations',
	description: 'List whom an SMS number of the account writes with, and the last message of each',
	routing: {
		request: { method: 'GET', url: '/sms/conversations/{channel_uuid}' },
		output: { postReceive: [manyItems('conversations', { paging: SMS_PAGES })] },
	},
};

const show = { resource: ['sms'], operation: ['getManyConversations'] };

export const getManyConversationsFields: INodeProperties[] = [
	smsChannelField(show),
	...listFields(show),
];
