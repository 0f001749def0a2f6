import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { countryField, numberTypeOption } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyRequirements = operation({
	name: 'Get Many Requirements',
	value: 'getManyRequirements',
	action: 'Get many requirements for numbers',
	description: 'List the documents a country requires to buy a number, such as a proof of address',
	request: { method: 'GET', url: '/numbers/requirements' },
	answer: manyItems('requirements'),
	fields: [countryField(), ...listFields(), filtersField([numberTypeOption])],
});
