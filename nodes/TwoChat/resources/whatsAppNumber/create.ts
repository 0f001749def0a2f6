import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { simplifyField } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { simplifyWhatsAppNumber } from './simplify';

/** DOCS WhatsApp/Web/channel/create-whatsapp-qr-connection. */
export const createOption: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create a WhatsApp number',
	description:
		'Add a WhatsApp number to the account. It is connected once its phone scans the QR code (Get QR Code).',
	routing: {
		request: { method: 'POST', url: '/whatsapp/channel/create' },
		output: { postReceive: [oneItem('channel', simplifyWhatsAppNumber)] },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['create'] };

export const createFields: INodeProperties[] = [
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. +15550100002',
		description: 'The number to add, in the international format',
		displayOptions: { show },
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
		displayOptions: { show },
		routing: requiredIn('body', 'friendly_name', 'Name'),
	},
	simplifyField(show),
];
