import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { SMS_PAGES } from './pages';

/** SKILLS 2chat-sms. */
export const getManyChannelsOption: INodePropertyOptions = {
	name: 'Get Many Channels',
	value: 'getManyChannels',
	action: 'Get many SMS channels',
	description: 'List the SMS numbers of the account',
	routing: {
		request: { method: 'GET', url: '/sms/channels' },
		output: { postReceive: [manyItems('channels', { paging: SMS_PAGES })] },
	},
};

export const getManyChannelsFields: INodeProperties[] = listFields({
	resource: ['sms'],
	operation: ['getManyChannels'],
});
