import type { IDataObject } from 'n8n-workflow';

import { additionalFieldsField } from '../../fields/collections';
import { requiredIn } from '../../fields/send';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { readDetails } from './details';
import { detailsField } from './detailsField';
import { channelField, lastNameField, profilePictureField } from './optionalFields';
import { simplifyContact } from './simplify';

const fields: Field[] = [
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Jane',
		description: 'The first name of the contact',
		routing: requiredIn('body', 'first_name', 'First Name'),
	},
	detailsField({
		required: true,
		description: 'How the contact can be reached: at least one phone number, email or address',
		routing: {
			send: {
				preSend: [
					prepare(function (request) {
						const details = readDetails(this.getNodeParameter('contactDetails', {}) as IDataObject);
						(request.body as IDataObject).contact_detail = details;
					}),
				],
			},
		},
	}),
	additionalFieldsField([channelField, lastNameField, profilePictureField]),
	...simplifyFields(),
];

/** DOCS Contacts/create-contact. The details go as `contact_detail`, as every sample has it; the docs' table says `contact_details` (docs/2chat-api.md, row 16.1). */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create contact',
	description:
		'Add a contact with a name and at least one phone number, email or address. Running it twice makes two contacts.',
	request: { method: 'POST', url: '/contacts' },
	answer: oneItem('contact', simplifyContact),
	fields,
});
