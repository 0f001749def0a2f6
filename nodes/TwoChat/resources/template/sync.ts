import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { wabaNumberField } from '../../fields/wabaNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	wabaNumberField({ routing: phoneNumberIn('query', 'phone_number', 'WABA Number') }),
];

/** DOCS WABA/sync-templates: answers at once, works in the background. */
export const sync = operation({
	name: 'Sync',
	value: 'sync',
	action: 'Sync WABA templates',
	description:
		'Update the templates of a WABA number from Meta. 2Chat answers at once and works in the background.',
	request: { method: 'POST', url: '/waba/templates/sync' },
	answer: flatItem(),
	fields,
});
