import type { IDataObject } from 'n8n-workflow';

import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { simplifyFields } from '../../fields/simplify';
import { wabaNumberField } from '../../fields/wabaNumber';
import { manyItems } from '../../operations/answer';
import type { ItemContext } from '../../operations/itemContext';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { TEMPLATE_PAGES } from '../../twochat/paging';
import { simplifyTemplate } from './simplify';

interface Filters {
	statuses?: string[];
	categories?: string[];
}

const isAmong = (wanted: string[], value: unknown): boolean =>
	wanted.length === 0 || wanted.includes(String(value));

/** 2Chat lists all templates of a number and filters none, so the filters are ours. */
function matchesFilters(this: ItemContext) {
	const { statuses = [], categories = [] } = this.getNodeParameter('filters', {}) as Filters;
	if (statuses.length + categories.length === 0) return undefined;
	return ({ status, category }: IDataObject) =>
		isAmong(statuses, status) && isAmong(categories, category);
}

const fields: Field[] = [
	wabaNumberField({ routing: phoneNumberIn('query', 'phone_number', 'WABA Number') }),
	...listFields(),
	filtersField([
		{
			displayName: 'Categories',
			name: 'categories',
			type: 'multiOptions',
			default: [],
			description: 'Only templates of these categories',
			options: [
				{ name: 'Authentication', value: 'AUTHENTICATION' },
				{ name: 'Marketing', value: 'MARKETING' },
				{ name: 'Utility', value: 'UTILITY' },
			],
		},
		{
			displayName: 'Statuses',
			name: 'statuses',
			type: 'multiOptions',
			default: [],
			description: 'Only templates in these states; approved ones can be sent',
			options: [
				{ name: 'Approved', value: 'APPROVED' },
				{ name: 'Failed', value: 'FAILED' },
				{ name: 'Pending', value: 'PENDING' },
				{ name: 'Rejected', value: 'REJECTED' },
			],
		},
	]),
	...simplifyFields(),
];

/** DOCS WABA/get-templates. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WABA templates',
	description: 'List the message templates of a WABA number, with the variables each takes',
	request: { method: 'GET', url: '/waba/templates' },
	answer: manyItems('templates', {
		paging: TEMPLATE_PAGES,
		keep: matchesFilters,
		simplify: simplifyTemplate,
	}),
	fields,
});
