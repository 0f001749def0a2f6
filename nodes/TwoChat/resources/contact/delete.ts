import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { contactField } from '../../fields/contact';
import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';

/** DOCS Contacts/delete-contact. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a contact',
	description: 'Remove a contact for good',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/contacts/{contact_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['contact'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField('A deleted contact can not be brought back.', show),
	contactField(show),
];
