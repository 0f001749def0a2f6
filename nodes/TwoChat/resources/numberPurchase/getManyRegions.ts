import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import { countryField } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyRegions = operation({
	name: 'Get Many Regions',
	value: 'getManyRegions',
	action: 'Get regions where numbers are sold',
	description:
		'List the regions of a country in which numbers can be bought. The US, Canada and Great Britain have some.',
	request: { method: 'GET', url: '/numbers/regions' },
	answer: manyItems('regions'),
	fields: [countryField(), ...listFields()],
});
