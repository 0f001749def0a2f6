import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { SMS_PAGES } from './pages';

/** SKILLS 2chat-sms. */
export const getManyChannels = operation({
	name: 'Get Many Channels',
	value: 'getManyChannels',
	action: 'Get many SMS channels',
	description: 'List the SMS numbers of the account',
	request: { method: 'GET', url: '/sms/channels' },
	answer: manyItems('channels', { paging: SMS_PAGES }),
	fields: listFields(),
});
