import type {
	IDisplayOptions,
	INodeProperties,
	INodePropertyOptions,
	PostReceiveAction,
} from 'n8n-workflow';

import type { Paging } from '../operations/answer';
import { groupField } from './group';
import { phoneNumberInPath } from './phoneNumberIn';
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

/**
 * The choice of whose messages to read, with the fields that each choice needs.
 * @param output makes the steps that turn the answer into output, for an endpoint's paging
 */
export function messagesOfFields(
	show: IDisplayOptions['show'],
	sources: MessageSource[],
	output: (paging: Paging) => PostReceiveAction[],
): INodeProperties[] {
	const option = (source: MessageSource): INodePropertyOptions => {
		const { name, description, url, paging } = ENDPOINTS[source];
		return {
			name,
			value: source,
			description,
			routing: { request: { method: 'GET', url }, output: { postReceive: output(paging) } },
		};
	};
	const showFor = (...only: MessageSource[]): IDisplayOptions['show'] => ({
		...show,
		messagesOf: only.filter((source) => sources.includes(source)),
	});
	return [
		{
			displayName: 'Messages Of',
			name: 'messagesOf',
			type: 'options',
			noDataExpression: true,
			default: 'contact',
			description: 'Whose messages to read',
			displayOptions: { show },
			options: sources.map(option),
		},
		whatsAppNumberField(showFor('contact', 'number'), {
			routing: phoneNumberInPath('from_number', 'whatsappNumber', 'WhatsApp Number'),
		}),
		whatsAppNumberField(showFor('group'), {
			description: 'Only for the list of groups below: the WhatsApp number whose groups to show',
			required: false,
		}),
		{
			displayName: 'Contact Number',
			name: 'contactNumber',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. +15550100001',
			description: 'The phone number of the other person, in the international format',
			displayOptions: { show: showFor('contact') },
			routing: phoneNumberInPath('remote_number', 'contactNumber', 'Contact Number'),
		},
		groupField(showFor('group')),
	];
}
