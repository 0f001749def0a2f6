import type { IDataObject } from 'n8n-workflow';

import { channelField } from '../../fields/whatsAppNumber';
import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { simplifyConversation } from './simplify';

/** The digits to search for: 3 to 20, without `+` (DOCS list-conversations). */
function readDigits(value: unknown): string {
	const text = trimmedTextOf(value, 'Number Contains');
	const digits = text.replace(/[\s\-.()+]/g, '');
	if (text === '' || /^\d{3,20}$/.test(digits)) return digits;
	throw new BadInput(
		`Number Contains "${text.slice(0, 60)}" can't be searched for. Use 3 to 20 digits, for example 5550100`,
	);
}

const fields: Field[] = [
	channelField(),
	...listFields(),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		options: [
			{
				displayName: 'Number Contains',
				name: 'numberContains',
				type: 'string',
				default: '',
				placeholder: 'e.g. +15550100001',
				description: 'Only conversations with numbers that contain these digits, at least three',
				routing: {
					send: {
						type: 'query',
						property: 'phone_number',
						preSend: [
							prepare((request) => {
								const query = request.qs as IDataObject;
								query.phone_number = readDigits(query.phone_number);
							}),
						],
					},
				},
			},
		],
	},
	simplifyField(),
];

/** DOCS WhatsApp/Web/messages/list-conversations: 10 a page. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp conversations',
	description:
		'List the WhatsApp conversations of a number, with people and in groups, with the time of the last message',
	request: { method: 'GET', url: '/whatsapp/conversations/{channel_uuid}' },
	answer: manyItems('sessions', {
		paging: { page: 'page_number', max: 10 },
		simplify: simplifyConversation,
	}),
	fields,
});
