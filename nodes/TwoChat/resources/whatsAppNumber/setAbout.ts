import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	whatsAppNumberField({
		routing: phoneNumberInPath('number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	{
		displayName: 'About',
		name: 'about',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. We answer Monday to Friday',
		description: 'The new About text',
		routing: requiredIn('body', 'status', 'About'),
	},
];

/** DOCS WhatsApp/Web/set-status, which means the About text of the profile. */
export const setAbout = operation({
	name: 'Set About',
	value: 'setAbout',
	action: 'Set WhatsApp about text',
	description: 'Change the About text in the profile of your WhatsApp number',
	inOrder: true,
	request: { method: 'POST', url: '/whatsapp/set-status/{number}' },
	answer: flatItem(),
	fields,
});
