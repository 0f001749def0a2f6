import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { businessNumberField, catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOfBusinessOption: INodePropertyOptions = {
	name: 'Get Many of Another Business',
	value: 'getManyOfBusiness',
	action: 'Get many catalog collections of another business',
	description: 'List the collections that another business shows in its WhatsApp catalog',
	routing: {
		request: { method: 'GET', url: '/whatsapp/catalog/collections/{target_number}' },
		output: { postReceive: [manyItems('collections')] },
	},
};

const show = { resource: ['catalogCollection'], operation: ['getManyOfBusiness'] };

export const getManyOfBusinessFields: INodeProperties[] = [
	catalogNumberField(show, 'query'),
	businessNumberField(show),
	...listFields(show),
];
