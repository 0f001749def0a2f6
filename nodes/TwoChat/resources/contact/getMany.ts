import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelOption } from '../../fields/channel';
import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { CONTACT_PAGES } from './pages';
import { simplifyContact } from './simplify';

/** DOCS Contacts/list-contacts. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'List the contacts of the account, with their names, phone numbers and emails',
	routing: {
		request: { method: 'GET', url: '/contacts' },
		output: {
			postReceive: [manyItems('contacts', { paging: CONTACT_PAGES, simplify: simplifyContact })],
		},
	},
};

const show = { resource: ['contact'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
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
