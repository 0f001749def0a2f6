import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { groupField } from '../../fields/group';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { requiredIn } from '../../fields/send';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { oneAtATime } from '../../operations/request';

/** DOCS WhatsApp/Web/groups/set-description. */
export const setDescriptionOption: INodePropertyOptions = {
	name: 'Set Description',
	value: 'setDescription',
	action: 'Set the description of a group',
	description: 'Change what a WhatsApp group says about itself',
	routing: {
		request: { method: 'POST', url: '/whatsapp/group/{group_uuid}/set-description' },
		output: { postReceive: [flatItem()] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['group'], operation: ['setDescription'] };

export const setDescriptionFields: INodeProperties[] = [
	whatsAppNumberField(show, {
		description: 'The connected WhatsApp number of the account, which must administer the group',
		routing: phoneNumberIn('body', 'from_number', 'WhatsApp Number'),
	}),
	groupField(show),
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		required: true,
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. News for our customers',
		description: 'The new description',
		displayOptions: { show },
		routing: requiredIn('body', 'description', 'Description'),
	},
];
