import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { countryField, filtersField, regionOption } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyCitiesOption: INodePropertyOptions = {
	name: 'Get Many Cities',
	value: 'getManyCities',
	action: 'Get many cities of numbers',
	description: 'List the cities of a country or region in which numbers can be bought',
	routing: {
		request: { method: 'GET', url: '/numbers/cities' },
		output: { postReceive: [manyItems('cities')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyCities'] };

export const getManyCitiesFields: INodeProperties[] = [
	countryField(show),
	...listFields(show),
	filtersField(show, [regionOption('region')]),
];
