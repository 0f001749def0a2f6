import { inPath } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifySms } from './simplify';

const fields: Field[] = [
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. SMO11111111-2222-4333-8444-555555555555',
		description: 'The ID of the SMS in 2Chat (starts with SMI when received, SMO when sent)',
		routing: inPath('message_uuid', 'messageId', 'Message ID'),
	},
	...simplifyFields(),
];

/** SKILLS 2chat-sms. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get SMS',
	description: 'Retrieve one SMS by its ID',
	request: { method: 'GET', url: '/sms/message/{message_uuid}' },
	answer: oneItem('message', simplifySms),
	fields,
});
