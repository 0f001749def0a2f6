import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { smsChannelField } from './fields';
import { SMS_PAGES } from '../../twochat/paging';

/** SKILLS 2chat-sms. */
export const getManyConversations = operation({
	name: 'Get Many Conversations',
	value: 'getManyConversations',
	action: 'Get many SMS conversations',
	description: 'List the SMS conversations of one of your numbers, with the last message of each',
	request: { method: 'GET', url: '/sms/conversations/{channel_uuid}' },
	answer: manyItems('conversations', { paging: SMS_PAGES }),
	fields: [smsChannelField(), ...listFields()],
});
