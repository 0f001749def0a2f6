import type { IDataObject } from 'n8n-workflow';

import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { requiredIn } from '../../fields/send';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';
import { countryField, numberGroupField } from './fields';

const fields: Field[] = [
	countryField(false),
	numberGroupField({ routing: requiredIn('query', 'group_id', 'Number Group') }),
	...listFields(),
	filtersField([
		{
			displayName: 'Number Contains',
			name: 'numberContains',
			type: 'string',
			default: '',
			placeholder: 'e.g. 777',
			description: 'Digits that the number must have in a row',
			routing: {
				send: {
					type: 'query',
					property: 'number_contains',
					preSend: [
						prepare((request) => {
							const query = request.qs as IDataObject;
							const digits = trimmedTextOf(query.number_contains, 'Number Contains').replace(
								/[\s\-+()]/g,
								'',
							);
							if (!/^\d*$/.test(digits)) {
								throw new BadInput('Number Contains takes digits only, for example 777');
							}
							query.number_contains = digits;
						}),
					],
				},
			},
		},
	]),
];

/** SKILLS 2chat-numbers; DOCS: only for groups that allow a number to be chosen. */
export const getManyAvailableNumbers = operation({
	name: 'Get Many Available Numbers',
	value: 'getManyAvailableNumbers',
	action: 'Get many available numbers',
	description:
		'List the numbers of a group that can be bought, where the group lets you choose one',
	request: { method: 'GET', url: '/numbers/available' },
	answer: manyItems('numbers'),
	fields,
});
