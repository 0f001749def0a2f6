import { businessNumberField, catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getManyOfBusiness = operation({
	name: 'Get Many of Another Business',
	value: 'getManyOfBusiness',
	action: 'Get many WhatsApp catalog collections of another business',
	description: 'List the collections that another business shows in its WhatsApp catalog',
	request: { method: 'GET', url: '/whatsapp/catalog/collections/{target_number}' },
	answer: manyItems('collections'),
	fields: [catalogNumberField('query'), businessNumberField(), ...listFields()],
});
