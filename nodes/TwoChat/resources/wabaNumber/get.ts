import { byId, fromList } from '../../fields/locator';
import { inPath } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyWabaNumber } from './simplify';

const fields: Field[] = [
	{
		displayName: 'WABA Number',
		name: 'wabaNumberId',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The number, by its ID in 2Chat (starts with WAN)',
		modes: [fromList('searchWabaChannels'), byId('WAN')],
		routing: inPath('number_uuid', 'wabaNumberId', 'WABA Number'),
	},
	simplifyField(),
];

/** DOCS WhatsApp/WABA (get number). */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get WABA number',
	description: 'Read one WhatsApp Business API number: its name, state and provider',
	request: { method: 'GET', url: '/waba/numbers/{number_uuid}' },
	answer: oneItem('number', simplifyWabaNumber),
	fields,
});
