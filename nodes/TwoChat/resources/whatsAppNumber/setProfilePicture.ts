import type { IDataObject } from 'n8n-workflow';

import { fileInBody, pictureFields } from '../../fields/fileSource';
import { phoneNumberInPath } from '../../fields/phoneNumberIn';
import { publicUrl } from '../../fields/publicUrl';
import { shownWhen } from '../../fields/shownWhen';
import { whatsAppNumberField } from '../../fields/whatsAppNumber';
import { flatItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';

const fields: Field[] = [
	whatsAppNumberField({
		routing: phoneNumberInPath('number', 'whatsappNumber', 'WhatsApp Number'),
	}),
	{
		displayName: 'Remove Picture',
		name: 'removePicture',
		type: 'boolean',
		default: false,
		description: 'Whether to remove the picture instead of setting one',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const isRemoved = this.getNodeParameter('removePicture', false) === true;
						const body = request.body as IDataObject;
						if (isRemoved) body.url = null;
						else if (this.getNodeParameter('mediaFrom', 'url') === 'url') {
							body.url = publicUrl(this.getNodeParameter('pictureUrl', ''), 'Picture URL');
						}
					}),
				],
			},
		},
	},
	...shownWhen({ removePicture: [false] }, ...pictureFields()),
];

const file = fileInBody('Picture From', 'url');

/** DOCS WhatsApp/Web/set-profile-picture: `url: null` removes the picture. */
export const setProfilePicture = operation({
	name: 'Set Profile Picture',
	value: 'setProfilePicture',
	action: 'Set WhatsApp profile picture',
	description: 'Change or remove the picture that people see of your WhatsApp number',
	inOrder: true,
	request: { method: 'POST', url: '/whatsapp/set-profile-picture/{number}' },
	answer: flatItem(),
	around: {
		...file,
		read(itemIndex, body) {
			return body.url === null ? undefined : file.read.call(this, itemIndex, body);
		},
	},
	fields,
});
