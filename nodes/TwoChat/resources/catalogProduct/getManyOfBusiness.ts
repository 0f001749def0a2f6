import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { businessNumberField, catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyProduct } from './simplify';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOfBusinessOption: INodePropertyOptions = {
	name: 'Get Many of Another Business',
	value: 'getManyOfBusiness',
	action: 'Get many catalog products of another business',
	description: 'List the products that another business shows in its WhatsApp catalog',
	routing: {
		request: { method: 'GET', url: '/whatsapp/catalog/products/{target_number}' },
		output: { postReceive: [manyItems('products', { simplify: simplifyProduct })] },
	},
};

const show = { resource: ['catalogProduct'], operation: ['getManyOfBusiness'] };

export const getManyOfBusinessFields: INodeProperties[] = [
	catalogNumberField(show, 'query'),
	businessNumberField(show),
	...listFields(show),
	simplifyField(show),
];
