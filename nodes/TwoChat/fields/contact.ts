import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { byId, fromList } from './locator';
import { inPath } from './send';

/** The contact (`CON…`) that an operation is about, by list or ID. */
export const contactField = (show: IDisplayOptions['show']): INodeProperties => ({
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The contact, by its ID in 2Chat (starts with CON)',
	displayOptions: { show },
	modes: [fromList('searchContacts'), byId('CON')],
	routing: inPath('contact_uuid', 'contactId', 'Contact'),
});
