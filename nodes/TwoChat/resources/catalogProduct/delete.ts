import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { catalogNumberField, productField } from '../../fields/catalog';
import { notForAgents } from '../../fields/irreversible';
import { noticeField } from '../../fields/notice';
import { doneItem } from '../../operations/answer';

/** DOCS WhatsApp/Web/catalog: the number goes in the body of the DELETE. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a catalog product',
	description: 'Remove a product from the catalog for good',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/whatsapp/catalog/product/{product_id}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['catalogProduct'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField('A deleted product can not be brought back.', show),
	catalogNumberField(show, 'body'),
	productField(show),
];
