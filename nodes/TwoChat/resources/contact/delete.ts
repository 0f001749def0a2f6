import { contactField } from '../../fields/contact';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS Contacts/delete-contact. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete contact',
	description: 'Delete a contact permanently',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/contacts/{contact_uuid}' },
	answer: doneItem({ deleted: true }),
	fields: [noticeField('A deleted contact cannot be brought back.'), contactField()],
});
