import { contactField } from '../../fields/contact';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { simplifyContact } from './simplify';

/** DOCS Contacts/get-contact. */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get contact',
	description: 'Retrieve one contact by its ID',
	request: { method: 'GET', url: '/contacts/{contact_uuid}' },
	answer: oneItem('contact', simplifyContact),
	fields: [contactField(), ...simplifyFields()],
});
