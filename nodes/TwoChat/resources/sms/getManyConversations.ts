import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { smsChannelField } from './fields';
import { SMS_PAGES } from './pages';

/** SKILLS 2chat-sms. */
export const getManyConversations = operation({
	name: 'Get Many Conversations',
	value: 'getManyConversations',
	action: 'Get many SMS conversations',
	description: 'List whom an SMS number of the account writes with, and the last message of each',
	request: { method: 'GET', url: '/sms/conversations/{channel_uuid}' },
	answer: manyItems('conversations', { paging: SMS_PAGES }),
	fields: [smsChannelField(), ...listFields()],
});
