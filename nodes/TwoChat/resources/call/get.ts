import { inPath } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyCall } from './simplify';

const fields: Field[] = [
	{
		displayName: 'Call ID',
		name: 'callId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. CDR11111111-2222-4333-8444-555555555555',
		description:
			'The ID of the call in 2Chat (starts with CDR), as Get Many and call events have it',
		routing: inPath('call_uuid', 'callId', 'Call ID'),
	},
	...simplifyFields(),
];

/** DOCS Phone-Calls/get-call. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get phone call',
	description: 'Retrieve a phone call: participants, time, duration, recording and price',
	request: { method: 'GET', url: '/voip/call/{call_uuid}' },
	answer: oneItem('cdr', simplifyCall),
	fields,
});
