import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many catalog collections',
	description: 'List the collections in the catalog of one of your WhatsApp numbers',
	routing: {
		request: { method: 'GET', url: '/whatsapp/catalog/collections' },
		output: { postReceive: [manyItems('collections')] },
	},
};

const show = { resource: ['catalogCollection'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	catalogNumberField(show, 'query'),
	...listFields(show),
];
