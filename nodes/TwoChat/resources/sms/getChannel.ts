import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { oneItem } from '../../operations/answer';
import { smsChannelField } from './fields';

/** SKILLS 2chat-sms. */
export const getChannelOption: INodePropertyOptions = {
	name: 'Get Channel',
	value: 'getChannel',
	action: 'Get an SMS channel',
	description: 'Read one SMS number of the account, found by the ID of its channel',
	routing: {
		request: { method: 'GET', url: '/sms/channel/{channel_uuid}' },
		output: { postReceive: [oneItem('channel')] },
	},
};

export const getChannelFields: INodeProperties[] = [
	smsChannelField({ resource: ['sms'], operation: ['getChannel'] }),
];
