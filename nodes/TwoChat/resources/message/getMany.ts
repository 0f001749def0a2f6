import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { messagesOfAnswer, messagesOfFields, otherConversations } from '../../fields/messagesOf';
import { simplifyFields } from '../../fields/simplify';
import { timeFilter, timeFilterFields } from '../../fields/timeFilters';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { messageTime } from '../../twochat/listedMessage';
import { simplifyMessage } from './simplify';

const fields: Field[] = [
	...messagesOfFields(['contact', 'group', 'number']),
	...listFields(),
	filtersField(timeFilterFields('messages')),
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/messages/get-messages and groups/get-group-messages; which one, Messages Of says. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp messages',
	description:
		'List WhatsApp messages, newest first: of a conversation, a group or a whole number. 2Chat knows those since the number was connected.',
	answer: (item) => ({
		...messagesOfAnswer(simplifyMessage)(item),
		...timeFilter(item, messageTime),
	}),
	otherReadings: otherConversations,
	fields,
});
