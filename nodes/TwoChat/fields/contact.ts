import type { Field } from '../operations/routing';
import { byId, fromList } from './locator';
import { inPath } from './send';

/** The contact (`CON…`) that an operation is about, by list or ID. */
export const contactField = (): Field => ({
	displayName: 'Contact',
	name: 'contactId',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The contact, by its ID in 2Chat (starts with CON)',
	modes: [fromList('searchContacts'), byId('CON')],
	routing: inPath('contact_uuid', 'contactId', 'Contact'),
});
