import type {
	IExecuteSingleFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { messagesOfFields } from '../../fields/messagesOf';
import { manyItems } from '../../operations/answer';
import { contextOf } from './context';

/** DOCS WhatsApp/Web/messages/get-messages and groups/get-group-messages, shaped for a model. */
export const getContextOption: INodePropertyOptions = {
	name: 'Get Context',
	value: 'getContext',
	action: 'Get the last messages of a conversation',
	description:
		'Read the last messages with a number or in a group as one short list, oldest first: role (user or assistant), text, time and media. Made for AI agents that have to know what was said before.',
};

/** All messages of one input item as one output item. */
async function asContext(
	this: IExecuteSingleFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const json = contextOf(items.map((item) => item.json));
	return [{ json, pairedItem: { item: this.getItemIndex() } }];
}

const show = { resource: ['conversation'], operation: ['getContext'] };

const [, limitField] = listFields(show);

export const getContextFields: INodeProperties[] = [
	...messagesOfFields(show, ['contact', 'group'], (paging) => [
		manyItems('messages', { paging }),
		asContext,
	]),
	{ ...limitField, displayOptions: { show } },
];
