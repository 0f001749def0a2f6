import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { wholeAnswer } from '../../operations/answer';
import { fromField, toField } from './fields';

/** W6W waba-conversation-window-get. */
export const getConversationWindowOption: INodePropertyOptions = {
	name: 'Get Conversation Window',
	value: 'getConversationWindow',
	action: 'Get the conversation window of a WABA contact',
	description:
		'See whether somebody wrote within the last 24 hours, so that they can be written to freely, and for how long still',
	routing: {
		request: { method: 'GET', url: '/waba/conversation-window/{from_number}/{to_number}' },
		output: { postReceive: [wholeAnswer(['window_open'])] },
	},
};

const show = { resource: ['wabaMessage'], operation: ['getConversationWindow'] };

export const getConversationWindowFields: INodeProperties[] = [
	fromField(show, phoneNumberInPath('from_number', 'wabaNumber', 'From')),
	toField(show, phoneNumberInPath('to_number', 'to', 'To')),
];
