import { listFields } from '../../fields/list';
import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { simplifyFields } from '../../fields/simplify';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyGroup } from './simplify';

const fields: Field[] = [
	whatsAppNumberField({
		routing: phoneNumberInPath('phone_number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	...listFields(),
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/groups/list-whatsapp-groups: all groups in one answer. */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many WhatsApp groups',
	description:
		'List the WhatsApp groups that a number is in. New groups and changes appear after 5 to 30 minutes.',
	request: { method: 'GET', url: '/whatsapp/groups/{phone_number}' },
	answer: manyItems('data', { simplify: simplifyGroup }),
	fields,
});
