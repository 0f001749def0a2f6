import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { wabaNumberField } from '../../fields/wabaNumber';
import { flatItem } from '../../operations/answer';

/** DOCS WABA/sync-templates: answers at once, works in the background. */
export const syncOption: INodePropertyOptions = {
	name: 'Sync',
	value: 'sync',
	action: 'Sync WABA templates',
	description:
		'Have 2Chat fetch the templates of a WABA number from Meta. It answers at once and works in the background.',
	routing: {
		request: { method: 'POST', url: '/waba/templates/sync' },
		output: { postReceive: [flatItem()] },
	},
};

const show = { resource: ['template'], operation: ['sync'] };

export const syncFields: INodeProperties[] = [
	wabaNumberField(show, { routing: phoneNumberIn('query', 'phone_number', 'WABA Number') }),
];
