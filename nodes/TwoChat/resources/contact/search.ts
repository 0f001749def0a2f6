import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelOption } from '../../fields/channel';
import { listFields } from '../../fields/list';
import { requiredIn } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { CONTACT_PAGES } from './pages';
import { simplifyContact } from './simplify';

/** DOCS Contacts/search-contacts. The text goes as `query`, as DOCS and MC have it; SKILLS and SQL say `q` (reference 16, row 3). */
export const searchOption: INodePropertyOptions = {
	name: 'Search',
	value: 'search',
	action: 'Search contacts',
	description: 'Find contacts by a phone number or a name',
	routing: {
		request: { method: 'GET', url: '/contacts/search' },
		output: {
			postReceive: [manyItems('contacts', { paging: CONTACT_PAGES, simplify: simplifyContact })],
		},
	},
};

const show = { resource: ['contact'], operation: ['search'] };

export const searchFields: INodeProperties[] = [
	{
		displayName: 'Search Text',
		name: 'searchText',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15550100001 or Jane',
		description: 'The phone number or name to look for',
		displayOptions: { show },
		routing: requiredIn('query', 'query', 'Search Text'),
	},
	...listFields(show),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show },
		options: [
			channelOption('Only contacts of this WhatsApp number', {
				send: { type: 'query', property: 'channel_uuid' },
			}),
		],
	},
	simplifyField(show),
];
