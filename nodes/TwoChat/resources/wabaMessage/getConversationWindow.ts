import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { wholeAnswer } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { fromField, otherSideField } from './fields';

const fields: Field[] = [
	fromField(phoneNumberInPath('from_number', 'wabaNumber', 'From')),
	otherSideField(phoneNumberInPath('to_number', 'to', 'To')),
];

/** W6W waba-conversation-window-get. */
export const getConversationWindow = operation({
	name: 'Get Conversation Window',
	value: 'getConversationWindow',
	action: 'Check whether WABA 24-hour window is open',
	description:
		'See whether somebody wrote within the last 24 hours, so that they can be written to freely, and for how long still',
	request: { method: 'GET', url: '/waba/conversation-window/{from_number}/{to_number}' },
	answer: wholeAnswer(['window_open']),
	fields,
});
