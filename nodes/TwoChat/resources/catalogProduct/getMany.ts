import { catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { simplifyProduct } from './simplify';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp catalog products',
	description: 'List the products of the catalog of one of your WhatsApp numbers',
	request: { method: 'GET', url: '/whatsapp/catalog/products' },
	answer: manyItems('products', { simplify: simplifyProduct }),
	fields: [catalogNumberField('query'), ...listFields(), ...simplifyFields()],
});
