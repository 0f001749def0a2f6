import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { oneAtATime } from '../../operations/request';

/** DOCS WhatsApp/Web/set-status, which means the About text of the profile. */
export const setAboutOption: INodePropertyOptions = {
	name: 'Set About',
	value: 'setAbout',
	action: 'Set the about text of a WhatsApp number',
	description: 'Change the About text in the profile of your WhatsApp number',
	routing: {
		request: { method: 'POST', url: '/whatsapp/set-status/{number}' },
		output: { postReceive: [flatItem()] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['setAbout'] };

export const setAboutFields: INodeProperties[] = [
	whatsAppNumberField(show, {
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
		displayOptions: { show },
		routing: requiredIn('body', 'status', 'About'),
	},
];
