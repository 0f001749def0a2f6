import type { Field } from '../operations/routing';
import { byId, CHOSEN_FROM_LIST, fromList } from './locator';
import { inPath } from './send';

/** The contact (`CON…`) that an operation is about, by list or ID. */
export const contactField = (): Field => ({
	displayName: 'Contact',
	name: 'contactId',
	...CHOSEN_FROM_LIST,
	required: true,
	description: 'The contact, by its ID in 2Chat (starts with CON)',
	modes: [fromList('searchContacts'), byId('CON')],
	routing: inPath('contact_uuid', 'contactId', 'Contact'),
});
