import { noticeField } from '../../fields/notice';
import { messageField } from '../../fields/messageText';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { toField } from '../../fields/to';
import { sentMessage } from '../../fields/sentMessage';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { fromSmsField } from './fields';

const fields: Field[] = [
	noticeField(
		'Texts over 160 characters (usually 70 with emoji or non-Latin letters) are billed as several messages. 2Chat does not deliver automated SMS to US numbers.',
	),
	fromSmsField(),
	toField(phoneNumberIn('body', 'to_number', 'To')),
	messageField('What the SMS says', { routing: requiredIn('body', 'text', 'Message') }),
];

/** DOCS SMS/send-message; SKILLS 2chat-sms. */
export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send SMS',
	description: 'Send a text message by SMS to a phone number',
	inOrder: true,
	request: { method: 'POST', url: '/sms/send' },
	answer: sentMessage(),
	fields,
});
