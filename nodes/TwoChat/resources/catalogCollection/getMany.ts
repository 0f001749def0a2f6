import { catalogNumberField } from '../../fields/catalog';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';

/** DOCS WhatsApp/Web/catalog: all come in one answer. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp catalog collections',
	description: 'List the collections in the catalog of one of your WhatsApp numbers',
	request: { method: 'GET', url: '/whatsapp/catalog/collections' },
	answer: manyItems('collections'),
	fields: [catalogNumberField('query'), ...listFields()],
});
