import { filtersField } from '../../fields/collections';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { countryField, regionOption } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyCities = operation({
	name: 'Get Many Cities',
	value: 'getManyCities',
	action: 'Get cities where numbers are sold',
	description: 'List the cities of a country or region in which numbers can be bought',
	request: { method: 'GET', url: '/numbers/cities' },
	answer: manyItems('cities'),
	fields: [countryField(), ...listFields(), filtersField([regionOption('region')])],
});
