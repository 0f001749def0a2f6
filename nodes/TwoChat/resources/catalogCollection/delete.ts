import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { catalogNumberField, collectionField } from '../../fields/catalog';
import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';

/** DOCS WhatsApp/Web/catalog: the number goes in the body of the DELETE. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a catalog collection',
	description: 'Remove a collection from the catalog for good; its products stay',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/whatsapp/catalog/collection/{collection_id}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['catalogCollection'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField('A deleted collection can not be brought back. Its products stay.', show),
	catalogNumberField(show, 'body'),
	collectionField(show),
];
