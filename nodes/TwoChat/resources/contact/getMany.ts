import { filtersField } from '../../fields/collections';
import { channelOption } from '../../fields/whatsAppNumber';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { CONTACT_PAGES } from '../../twochat/paging';
import { simplifyContact } from './simplify';

const fields: Field[] = [
	...listFields(),
	filtersField([
		channelOption('Only contacts of this WhatsApp number', {
			send: { type: 'query', property: 'channel_uuid' },
		}),
	]),
	...simplifyFields(),
];

/** DOCS Contacts/list-contacts. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many contacts',
	description: 'List the contacts of the account, with their names, phone numbers and emails',
	request: { method: 'GET', url: '/contacts' },
	answer: manyItems('contacts', { paging: CONTACT_PAGES, simplify: simplifyContact }),
	fields,
});
