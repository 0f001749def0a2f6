import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { messagesOfFields } from '../../fields/messagesOf';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyMessage } from './simplify';

/** DOCS WhatsApp/Web/messages/get-messages and groups/get-group-messages; which one, Messages Of says. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description:
		'List WhatsApp messages, newest first: of a conversation, a group or a whole number. 2Chat knows those since the number was connected.',
};

const show = { resource: ['message'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	...messagesOfFields(show, ['contact', 'group', 'number'], (paging) => [
		manyItems('messages', { paging, simplify: simplifyMessage }),
	]),
	...listFields(show),
	simplifyField(show),
];
