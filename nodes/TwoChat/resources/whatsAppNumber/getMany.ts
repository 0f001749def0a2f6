import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { simplifyField } from '../../fields/simplify';
import { manyItems } from '../../operations/answer';
import { simplifyWhatsAppNumber } from './simplify';

/** DOCS WhatsApp/Web/list-numbers: 50 a page by default; that 200 are allowed, only SQL says. */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp numbers',
	description: 'List the WhatsApp numbers of the account and whether they are connected',
	routing: {
		request: { method: 'GET', url: '/whatsapp/get-numbers' },
		output: {
			postReceive: [
				manyItems('numbers', {
					paging: { page: 'page_number', size: 'results_per_page', max: 50 },
					simplify: simplifyWhatsAppNumber,
				}),
			],
		},
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	...listFields(show),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show },
		options: [
			{
				displayName: 'Status',
				name: 'status',
				type: 'options',
				default: 'connected',
				description: 'Only numbers in this state',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'Connected', value: 'connected' },
					{ name: 'Disconnected', value: 'disconnected' },
				],
				routing: { send: { type: 'query', property: 'status' } },
			},
		],
	},
	simplifyField(show),
];
