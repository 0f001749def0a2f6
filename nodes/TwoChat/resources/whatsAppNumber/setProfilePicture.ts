import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { publicUrl } from '../../fields/publicUrl';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { prepare } from '../../transport/errors/badInput';
import { oneAtATime } from '../../operations/request';

/** DOCS WhatsApp/Web/set-profile-picture: `url: null` removes the picture. */
export const setProfilePictureOption: INodePropertyOptions = {
	name: 'Set Profile Picture',
	value: 'setProfilePicture',
	action: 'Set the profile picture of a WhatsApp number',
	description: 'Change or remove the picture that people see of your WhatsApp number',
	routing: {
		request: { method: 'POST', url: '/whatsapp/set-profile-picture/{number}' },
		output: { postReceive: [flatItem()] },
		operations: { pagination: oneAtATime },
	},
};

const show = { resource: ['whatsAppNumber'], operation: ['setProfilePicture'] };

export const setProfilePictureFields: INodeProperties[] = [
	whatsAppNumberField(show, {
		routing: phoneNumberInPath('number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	{
		displayName: 'Remove Picture',
		name: 'removePicture',
		type: 'boolean',
		default: false,
		description: 'Whether to remove the picture instead of setting one',
		displayOptions: { show },
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const isRemoved = this.getNodeParameter('removePicture', false) === true;
						(request.body as IDataObject).url = isRemoved
							? null
							: publicUrl(this.getNodeParameter('pictureUrl', ''), 'Picture URL');
					}),
				],
			},
		},
	},
	{
		displayName: 'Picture URL',
		name: 'pictureUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://example.com/logo.jpg',
		description: 'The web address of the picture, which 2Chat opens without a login',
		displayOptions: { show: { ...show, removePicture: [false] } },
	},
];
