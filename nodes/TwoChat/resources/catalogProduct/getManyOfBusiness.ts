import { businessNumberField, catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyProduct } from './simplify';

const fields: Field[] = [
	catalogNumberField('query'),
	businessNumberField(),
	...listFields(),
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOfBusiness = operation({
	name: 'Get Many of Another Business',
	value: 'getManyOfBusiness',
	action: 'Get many WhatsApp catalog products of another business',
	description: 'List the products that another business shows in its WhatsApp catalog',
	request: { method: 'GET', url: '/whatsapp/catalog/products/{target_number}' },
	answer: manyItems('products', { simplify: simplifyProduct }),
	fields,
});
