import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { recipientField } from '../../fields/recipient';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';

/** From and Recipient, which every message has. */
export const addressingFields = (show: IDisplayOptions['show']): INodeProperties[] => [
	whatsAppNumberField(show, {
		displayName: 'From',
		description:
			'The connected WhatsApp number of the account that sends, in the international format',
		routing: phoneNumberIn('body', 'from_number', 'From'),
	}),
	recipientField(show),
];
