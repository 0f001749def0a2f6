import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { smsChannelField } from './fields';

/** SKILLS 2chat-sms. */
export const getChannel = operation({
	name: 'Get Channel',
	value: 'getChannel',
	action: 'Get SMS channel',
	description: 'Read one SMS number of the account, found by the ID of its channel',
	request: { method: 'GET', url: '/sms/channel/{channel_uuid}' },
	answer: oneItem('channel'),
	fields: [smsChannelField()],
});
