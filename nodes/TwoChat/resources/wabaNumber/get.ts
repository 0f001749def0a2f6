import { inPath } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { wabaChannelField } from '../../fields/wabaNumber';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyWabaNumber } from './simplify';

const fields: Field[] = [
	wabaChannelField(inPath('number_uuid', 'wabaNumber', 'WABA Number')),
	...simplifyFields(),
];

/** DOCS WhatsApp/WABA (get number). */
export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get WABA number',
	description: 'Retrieve one WhatsApp Business API number: its name, state and provider',
	request: { method: 'GET', url: '/waba/numbers/{number_uuid}' },
	answer: oneItem('number', simplifyWabaNumber),
	fields,
});
