import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { simplifyWhatsAppNumber } from './simplify';

const fields: Field[] = [
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15550100002',
		description: 'The number to add, in the international format',
		routing: phoneNumberIn('body', 'phone_number', 'Phone Number'),
	},
	{
		displayName: 'Name',
		name: 'friendlyName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Sales',
		description: 'What the number is called in 2Chat',
		routing: requiredIn('body', 'friendly_name', 'Name'),
	},
	...simplifyFields(),
];

/** DOCS WhatsApp/Web/channel/create-whatsapp-qr-connection. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create WhatsApp number',
	description:
		'Add a WhatsApp number to the account. It is connected once its phone scans the QR code (Get QR Code).',
	request: { method: 'POST', url: '/whatsapp/channel/create' },
	answer: oneItem('channel', simplifyWhatsAppNumber),
	fields,
});
