import { groupField } from '../../fields/group';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	whatsAppNumberField({
		description: 'The connected WhatsApp number of the account, which must administer the group',
		routing: phoneNumberIn('body', 'from_number', 'WhatsApp Number'),
	}),
	groupField(),
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		required: true,
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. News for our customers',
		description: 'The new description',
		routing: requiredIn('body', 'description', 'Description'),
	},
];

/** DOCS WhatsApp/Web/groups/set-description. */
export const setDescription = operation({
	name: 'Set Description',
	value: 'setDescription',
	action: 'Set WhatsApp group description',
	description: 'Change what a WhatsApp group says about itself',
	inOrder: true,
	request: { method: 'POST', url: '/whatsapp/group/{group_uuid}/set-description' },
	answer: flatItem(),
	fields,
});
