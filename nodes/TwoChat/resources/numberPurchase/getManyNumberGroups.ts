import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { cityOption, countryField, filtersField, NUMBER_TYPES, regionOption } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyNumberGroupsOption: INodePropertyOptions = {
	name: 'Get Many Number Groups',
	value: 'getManyNumberGroups',
	action: 'Get many groups of numbers',
	description:
		'List the groups of numbers on offer in a country, with their prices and what they can do',
	routing: {
		request: { method: 'GET', url: '/numbers/groups' },
		output: { postReceive: [manyItems('groups')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyNumberGroups'] };

export const getManyNumberGroupsFields: INodeProperties[] = [
	countryField(show),
	...listFields(show),
	filtersField(show, [
		cityOption,
		{
			displayName: 'City Name or Prefix',
			name: 'cityNameOrPrefix',
			type: 'string',
			default: '',
			placeholder: 'e.g. Los Angeles or 213',
			description: 'A part of the name of the city, or the digits the numbers begin with',
			routing: { send: { type: 'query', property: 'city_name_or_prefix' } },
		},
		regionOption('region_id'),
		{
			displayName: 'Type',
			name: 'numberType',
			type: 'options',
			default: 'all',
			description: 'The kind of number',
			options: [{ name: 'All', value: 'all' }, ...NUMBER_TYPES],
			routing: { send: { type: 'query', property: 'did_type' } },
		},
	]),
];
