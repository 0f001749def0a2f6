import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyWhatsAppNumber } from './simplify';

const fields: Field[] = [
	...listFields(),
	filtersField([
		{
			displayName: 'Status',
			name: 'status',
			type: 'options',
			default: 'connected',
			description: 'Only numbers in this state',
			options: [
				{ name: 'All', value: 'all' },
				{ name: 'Connected', value: 'connected' },
				{ name: 'Disconnected', value: 'disconnected' },
			],
			routing: { send: { type: 'query', property: 'status' } },
		},
	]),
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/list-numbers: 50 a page by default; that 200 are allowed, only SQL says. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp numbers',
	description: 'List the WhatsApp numbers of the account and whether they are connected',
	request: { method: 'GET', url: '/whatsapp/get-numbers' },
	answer: manyItems('numbers', {
		paging: { page: 'page_number', size: 'results_per_page', max: 50 },
		simplify: simplifyWhatsAppNumber,
	}),
	fields,
});
