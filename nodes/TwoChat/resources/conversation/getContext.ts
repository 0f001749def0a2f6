import type { INodeExecutionData } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { messagesOfAnswer, messagesOfFields, otherConversations } from '../../fields/messagesOf';
import type { ItemContext } from '../../operations/itemContext';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { contextOf } from './context';

/** All messages of one input item as one output item. */
function asContext(this: ItemContext, items: INodeExecutionData[]): INodeExecutionData[] {
	const json = contextOf(items.map((item) => item.json));
	return [{ json, pairedItem: { item: this.getItemIndex() } }];
}

const [, limitField] = listFields();

const fields: Field[] = [
	...messagesOfFields(['contact', 'group']),
	// Alone: there is no Return All. As much as a prompt can bear.
	{ ...limitField, default: 20, displayOptions: {} },
];

/** DOCS WhatsApp/Web/messages/get-messages and groups/get-group-messages, shaped for a model. */
export const getContext = operation({
	name: 'Get Context',
	value: 'getContext',
	action: 'Get recent WhatsApp messages as chat history',
	description:
		'Retrieve the last messages with a number or in a group as one short list, oldest first: role (user or assistant), text, time and media. For AI agents that need to know what was said before.',
	answer: (item) => ({ ...messagesOfAnswer()(item), finish: asContext }),
	otherReadings: otherConversations,
	fields,
});
