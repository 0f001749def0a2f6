import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import { countryField } from './fields';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyRegionsOption: INodePropertyOptions = {
	name: 'Get Many Regions',
	value: 'getManyRegions',
	action: 'Get many regions of numbers',
	description:
		'List the regions of a country in which numbers can be bought. The US, Canada and Great Britain have some.',
	routing: {
		request: { method: 'GET', url: '/numbers/regions' },
		output: { postReceive: [manyItems('regions')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyRegions'] };

export const getManyRegionsFields: INodeProperties[] = [countryField(show), ...listFields(show)];
