import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../operations/answer';
import { manyItems } from '../operations/answer';
import type { ItemContext } from '../operations/itemContext';
import type { Field, FieldOption } from '../operations/routing';
import type { Paging } from '../twochat/paging';
import { contactNumberInPath } from './contactNumber';
import { groupField } from './group';
import { phoneNumberInPath } from './phoneNumberIn';
import { shownWhen } from './shownWhen';
import { whatsAppNumberField } from './whatsAppNumber';

/** Whose messages: of a conversation with one person, of a group, or of all conversations of a number. */
export type MessageSource = 'contact' | 'group' | 'number';

interface Endpoint {
	name: string;
	description: string;
	url: string;
	paging: Paging;
}

/** DOCS messages/get-messages (100 a page) and groups/get-group-messages (50 a page). */
const ENDPOINTS: Record<MessageSource, Endpoint> = {
	contact: {
		name: 'Conversation With a Number',
		description: 'The messages between one of your WhatsApp numbers and one other number',
		url: '/whatsapp/messages/{from_number}/{remote_number}',
		paging: { page: 'page_number', max: 100 },
	},
	group: {
		name: 'Group',
		description: 'The messages of everybody in a group',
		url: '/whatsapp/groups/messages/{group_uuid}',
		paging: { page: 'page_number', max: 50 },
	},
	number: {
		name: 'WhatsApp Number',
		description: 'The messages of all conversations of one of your WhatsApp numbers',
		url: '/whatsapp/messages/{from_number}',
		paging: { page: 'page_number', max: 100 },
	},
};

/** The choice of whose messages to read, with the fields that each choice needs. */
export function messagesOfFields(sources: MessageSource[]): Field[] {
	const option = (source: MessageSource): FieldOption => {
		const { name, description, url } = ENDPOINTS[source];
		return { name, value: source, description, routing: { request: { method: 'GET', url } } };
	};
	const shownFor = (of: MessageSource[], ...fields: Field[]) =>
		shownWhen({ messagesOf: of.filter((source) => sources.includes(source)) }, ...fields);
	return [
		{
			displayName: 'Messages Of',
			name: 'messagesOf',
			type: 'options',
			noDataExpression: true,
			default: 'contact',
			description: 'Whose messages to read',
			options: sources.map(option),
		},
		...shownFor(
			['contact', 'number'],
			whatsAppNumberField({
				routing: phoneNumberInPath('from_number', 'whatsappNumber', 'WhatsApp Number'),
			}),
		),
		...shownFor(
			['group'],
			whatsAppNumberField({
				description: 'Only for the list of groups below: the WhatsApp number whose groups to show',
				required: false,
			}),
		),
		...shownFor(['contact'], contactNumberInPath('remote_number')),
		...shownFor(['group'], groupField()),
	];
}

/** The answer of the endpoint that an item's Messages Of chooses. */
export const messagesOfAnswer =
	(simplify?: (message: IDataObject) => IDataObject) =>
	(item: ItemContext): Answer => {
		const source = item.getNodeParameter('messagesOf', 'contact') as MessageSource;
		return manyItems('messages', { paging: ENDPOINTS[source]?.paging, simplify });
	};
