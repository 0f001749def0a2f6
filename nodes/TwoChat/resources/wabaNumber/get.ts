import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { byId, fromList } from '../../fields/locator';
import { inPath } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { simplifyWabaNumber } from './simplify';

/** DOCS WhatsApp/WABA (get number). */
export const getOption: INodePropertyOptions = {
	name: 'Get',
	value: 'get',
	action: 'Get a WABA number',
	description: 'Read one WhatsApp Business API number: its name, state and provider',
	routing: {
		request: { method: 'GET', url: '/waba/numbers/{number_uuid}' },
		output: { postReceive: [oneItem('number', simplifyWabaNumber)] },
	},
};

const show = { resource: ['wabaNumber'], operation: ['get'] };

export const getFields: INodeProperties[] = [
	{
		displayName: 'WABA Number',
		name: 'wabaNumberId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The number, by its ID in 2Chat (starts with WAN)',
		displayOptions: { show },
		modes: [fromList('searchWabaChannels'), byId('WAN')],
		routing: inPath('number_uuid', 'wabaNumberId', 'WABA Number'),
	},
	simplifyField(show),
];
