import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { groupField } from '../../fields/group';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrlInBody } from '../../fields/publicUrl';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { oneAtATime } from '../../operations/request';

/** DOCS WhatsApp/Web/groups/set-picture. */
export const setPictureOption: INodePropertyOptions = {
	name: 'Set Picture',
	value: 'setPicture',
	action: 'Set the picture of a group',
	description: 'Change the picture of a WhatsApp group',
	routing: {
		request: { method: 'POST', url: '/whatsapp/group/{group_uuid}/set-picture' },
		output: { postReceive: [flatItem()] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['group'], operation: ['setPicture'] };

export const setPictureFields: INodeProperties[] = [
	whatsAppNumberField(show, {
		description: 'The connected WhatsApp number of the account, which must administer the group',
		routing: phoneNumberIn('body', 'from_number', 'WhatsApp Number'),
	}),
	groupField(show),
	{
		displayName: 'Picture URL',
		name: 'pictureUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/logo.jpg',
		description: 'The web address of the picture, which 2Chat opens without a login',
		displayOptions: { show },
		routing: publicUrlInBody('url', 'Picture URL'),
	},
];
