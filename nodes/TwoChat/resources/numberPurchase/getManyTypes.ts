import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';

/** SKILLS 2chat-numbers; DOCS: all come in one answer. */
export const getManyTypesOption: INodePropertyOptions = {
	name: 'Get Many Types',
	value: 'getManyTypes',
	action: 'Get many types of numbers',
	description: 'List the kinds of virtual numbers, such as local and toll-free',
	routing: {
		request: { method: 'GET', url: '/numbers/did-types' },
		output: { postReceive: [manyItems('did_types')] },
	},
};

const show = { resource: ['numberPurchase'], operation: ['getManyTypes'] };

export const getManyTypesFields: INodeProperties[] = [...listFields(show)];
