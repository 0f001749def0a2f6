import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { inPath } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { simplifySms } from './simplify';

/** SKILLS 2chat-sms. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get an SMS',
	description: 'Read one SMS, found by its ID',
	routing: {
		request: { method: 'GET', url: '/sms/message/{message_uuid}' },
		output: { postReceive: [oneItem('message', simplifySms)] },
	},
};

const show = { resource: ['sms'], operation: ['get'] };

export const getFields: INodeProperties[] = [
	{
		displayName: 'Message ID',
		name: 'messageId',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. SMO11111111-2222-4333-8444-555555555555',
		description: 'The ID of the SMS in 2Chat (starts with SMI when received, SMO when sent)',
		displayOptions: { show },
		routing: inPath('message_uuid', 'messageId', 'Message ID'),
	},
	simplifyField(show),
];
