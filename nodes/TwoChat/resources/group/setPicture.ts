import { fileInBody, pictureFields } from '../../fields/fileSource';
import { groupField } from '../../fields/group';
import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrlInBody } from '../../fields/publicUrl';
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
	...pictureFields(publicUrlInBody('url', 'Picture URL')),
];

/** DOCS WhatsApp/Web/groups/set-picture. */
export const setPicture = operation({
	name: 'Set Picture',
	value: 'setPicture',
	action: 'Set WhatsApp group picture',
	description: 'Change the picture of a WhatsApp group',
	inOrder: true,
	request: { method: 'POST', url: '/whatsapp/group/{group_uuid}/set-picture' },
	answer: flatItem(),
	around: fileInBody('Picture From', 'url'),
	fields,
});
