import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { smsChannelField } from './fields';

/** SKILLS 2chat-sms. */
export const getChannel = operation({
	name: 'Get Channel',
	value: 'getChannel',
	action: 'Get SMS channel',
	description: 'Retrieve one SMS number of the account',
	request: { method: 'GET', url: '/sms/channel/{channel_uuid}' },
	answer: oneItem('channel'),
	fields: [smsChannelField()],
});
