import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { inPath } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { simplifyCall } from './simplify';

/** DOCS Phone-Calls/get-call. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a call',
	description: 'Read one call: who with whom, when, how long, its recording and its price',
	routing: {
		request: { method: 'GET', url: '/voip/call/{call_uuid}' },
		output: { postReceive: [oneItem('cdr', simplifyCall)] },
	},
};

const show = { resource: ['call'], operation: ['get'] };

export const getFields: INodeProperties[] = [
	{
		displayName: 'Call ID',
		name: 'callId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. CDR11111111-2222-4333-8444-555555555555',
		description:
			'The ID of the call in 2Chat (starts with CDR), as Get Many and call events give it',
		displayOptions: { show },
		routing: inPath('call_uuid', 'callId', 'Call ID'),
	},
	simplifyField(show),
];
