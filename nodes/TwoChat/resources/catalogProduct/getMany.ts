import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyProduct } from './simplify';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many catalog products',
	description: 'List the products of the catalog of one of your WhatsApp numbers',
	routing: {
		request: { method: 'GET', url: '/whatsapp/catalog/products' },
		output: { postReceive: [manyItems('products', { simplify: simplifyProduct })] },
	},
};

const show = { resource: ['catalogProduct'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	catalogNumberField(show, 'query'),
	...listFields(show),
	simplifyField(show),
];
