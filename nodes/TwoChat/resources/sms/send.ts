import type { INodeExecutionData } from 'n8n-workflow';

import { noticeField } from '../../fields/notice';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { toField } from '../../fields/to';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { smsNumberField } from './fields';

/** The sent message's id under the same name, whether it came as `message_uuid` (SKILLS) or `message_id` (DOCS; docs/2chat-api.md, row 16.17). */
const nameTheId = (items: INodeExecutionData[]): INodeExecutionData[] =>
	items.map((item) => {
		const { message_id: id, ...rest } = item.json;
		return id === undefined ? item : { ...item, json: { message_uuid: id, ...rest } };
	});

const fields: Field[] = [
	noticeField(
		'Texts over 160 characters (usually 70 with emoji or non-Latin letters) are billed as several messages. 2Chat does not deliver automated SMS to US numbers.',
	),
	smsNumberField(),
	toField(
		'The phone number that gets the SMS, in the international format',
		phoneNumberIn('body', 'to_number', 'To'),
	),
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		required: true,
		default: '',
		placeholder: 'e.g. Your table is ready',
		description: 'What the message says',
		routing: requiredIn('body', 'text', 'Text'),
	},
];

/** DOCS SMS/send-message; SKILLS 2chat-sms. */
export const send = operation({
	name: 'Send',
	value: 'send',
	action: 'Send SMS',
	description: 'Send a text message by SMS to a phone number',
	inOrder: true,
	request: { method: 'POST', url: '/sms/send' },
	answer: { ...flatItem(), finish: nameTheId },
	fields,
});
