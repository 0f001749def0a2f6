import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { NUMBER_TYPES, cityOption, countryField, regionOption } from './fields';

const fields: Field[] = [
	countryField(),
	...listFields(),
	filtersField([
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

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyNumberGroups = operation({
	name: 'Get Many Number Groups',
	value: 'getManyNumberGroups',
	action: 'Get many number groups',
	description:
		'List the groups of numbers on offer in a country, with their prices and what they can do',
	request: { method: 'GET', url: '/numbers/groups' },
	answer: manyItems('groups'),
	fields,
});
