import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { simplifyFields } from '../../fields/simplify';
import { timeFilter, timeFilterFields } from '../../fields/timeFilters';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { timeInMillis } from '../../twochat/time';
import { simplifyCall } from './simplify';

const fields: Field[] = [
	...listFields(),
	filtersField([
		...timeFilterFields('calls'),
		{
			displayName: 'Direction',
			name: 'direction',
			type: 'options',
			default: 'inbound',
			description: 'Only calls that came in, or only calls that went out',
			options: [
				{ name: 'Inbound', value: 'inbound' },
				{ name: 'Outbound', value: 'outbound' },
			],
			routing: { send: { type: 'query', property: 'direction' } },
		},
	]),
	...simplifyFields(),
];

/** DOCS Phone-Calls/get-call-history: `page_number`; how many calls a page holds is not said. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get phone call history',
	description: 'List the phone calls of the account, made and received',
	request: { method: 'GET', url: '/voip/call-history' },
	answer: (item) =>
		manyItems('cdrs', {
			paging: { page: 'page_number' },
			simplify: simplifyCall,
			...timeFilter(item, (call) => timeInMillis(call.start_time) ?? timeInMillis(call.created_at)),
		}),
	fields,
});
