import { filtersField } from '../../fields/collections';
import { channelOption } from '../../fields/whatsAppNumber';
import { listFields } from '../../fields/list';
import { requiredIn } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { CONTACT_PAGES } from '../../twochat/paging';
import { otherWaysToWrite } from '../../twochat/persons';
import { simplifyContact } from './simplify';

const fields: Field[] = [
	{
		displayName: 'Search Text',
		name: 'searchText',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15550100001 or Jane',
		description: 'The phone number or name to look for',
		routing: requiredIn('query', 'query', 'Search Text'),
	},
	...listFields(),
	filtersField([
		channelOption('Only contacts of this WhatsApp number', {
			send: { type: 'query', property: 'channel_uuid' },
		}),
	]),
	...simplifyFields(),
];

/** DOCS Contacts/search-contacts. The text goes as `query`, as DOCS and MC have it; SKILLS and SQL say `q` (docs/2chat-api.md, row 16.3). */
export const search = operation({
	name: 'Search',
	value: 'search',
	action: 'Search contacts',
	description: 'Find contacts by a phone number or a name',
	request: { method: 'GET', url: '/contacts/search' },
	// A contact may be kept under the person's other number (docs/2chat-api.md, 1.1).
	otherReadings: (request) =>
		otherWaysToWrite(String(request.qs.query)).map((query) => ({
			...request,
			qs: { ...request.qs, query },
		})),
	answer: manyItems('contacts', { paging: CONTACT_PAGES, simplify: simplifyContact }),
	fields,
});
