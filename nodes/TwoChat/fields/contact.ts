import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { inPath } from './send';

/** The contact (`CON…`) that an operation is about, by list or ID. */
export const contactField = (show: IDisplayOptions['show']): INodeProperties => ({
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The contact, by its ID (starts with CON)',
	displayOptions: { show },
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchContacts', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. CON11111111-2222-4333-8444-555555555555',
		},
	],
	routing: inPath('contact_uuid', 'contactId', 'Contact'),
});
