import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../operations/answer';
import { manyItems } from '../operations/answer';
import type { ItemContext } from '../operations/itemContext';
import type { Draft } from '../operations/request';
import type { Field, FieldOption, FieldRouting } from '../operations/routing';
import { prepare } from '../operations/routing';
import { trimmedTextOf } from '../operations/text';
import { BadInput } from '../transport/errors/badInput';
import type { Paging } from '../twochat/paging';
import { otherWaysToWrite } from '../twochat/persons';
import { readRecipientKind } from '../twochat/recipients';
import { contactNumberField } from './contactNumber';
import { groupField } from './group';
import { phoneNumber, phoneNumberInPath } from './phoneNumberIn';
import { fillIn, pathPart } from './send';
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

/** The other number in the path, which must be one: 2Chat has no list of the messages with a hidden ID. */
const remoteNumber: FieldRouting = {
	send: {
		preSend: [
			prepare(function (request) {
				const given = this.getNodeParameter('contactNumber', '', { extractValue: true });
				const read = readRecipientKind(trimmedTextOf(given, 'Contact Number'));
				if ('kind' in read && read.kind === 'hiddenId') {
					throw new BadInput(
						`Contact Number "${read.remoteId}" is the ID of somebody whose number is hidden, and 2Chat lists messages by phone number only. Use Get Many of WhatsApp Message with WhatsApp Number under Messages Of, and keep the messages whose conversationKey ends with this ID`,
					);
				}
				const number = pathPart(phoneNumber(given, 'Contact Number'), 'Contact Number');
				fillIn(request, 'remote_number', number);
			}),
		],
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
		...shownFor(['contact'], contactNumberField(undefined, remoteNumber)),
		...shownFor(['group'], groupField()),
	];
}

/**
 * The conversation under the same person's other number: 2Chat keeps it under the one that WhatsApp knows
 * (docs/2chat-api.md, 1.1).
 */
export const otherConversations = (request: Draft): Draft[] => {
	const [, before, number] = /^(\/whatsapp\/messages\/[^/]+\/)([^/]+)$/.exec(request.url) ?? [];
	return otherWaysToWrite(decodeURIComponent(number ?? '')).map((other) => ({
		...request,
		url: `${before}${encodeURIComponent(other)}`,
	}));
};

/** The answer of the endpoint that an item's Messages Of chooses. */
export const messagesOfAnswer =
	(simplify?: (message: IDataObject) => IDataObject) =>
	(item: ItemContext): Answer => {
		const source = item.getNodeParameter('messagesOf', 'contact') as MessageSource;
		return manyItems('messages', { paging: ENDPOINTS[source]?.paging, simplify });
	};
