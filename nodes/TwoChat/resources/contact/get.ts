import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { contactField } from '../../fields/contact';
import { oneItem } from '../../operations/answer';

/** DOCS Contacts/get-contact. */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a contact',
	description: 'Read one contact, found by its ID',
	routing: {
		request: { method: 'GET', url: '/contacts/{contact_uuid}' },
		output: { postReceive: [oneItem('contact')] },
	},
};

export const getFields: INodeProperties[] = [
	contactField({ resource: ['contact'], operation: ['get'] }),
];
