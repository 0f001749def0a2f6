import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { countryField, filtersField, numberTypeOption } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyRequirementsOption: INodePropertyOptions = {
	name: 'Get Many Requirements',
	value: 'getManyRequirements',
	action: 'Get many requirements for numbers',
	description: 'List what a country asks of who buys a number, such as a proof of address',
	routing: {
		request: { method: 'GET', url: '/numbers/requirements' },
		output: { postReceive: [manyItems('requirements')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyRequirements'] };

export const getManyRequirementsFields: INodeProperties[] = [
	countryField(show),
	...listFields(show),
	filtersField(show, [numberTypeOption]),
];
