import type { IDataObject } from 'n8n-workflow';

import { contactField } from '../../fields/contact';
import { isEmpty } from '../../operations/empty';
import { simplifyFields } from '../../fields/simplify';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { prepare } from '../../operations/routing';
import { BadInput } from '../../transport/errors/badInput';
import { readDetails } from './details';
import { detailsField } from './detailsField';
import { channelField, lastNameField, profilePictureField } from './optionalFields';
import { simplifyContact } from './simplify';

const fields: Field[] = [
	contactField(),
	{
		displayName: 'Update Fields',
		name: 'updateFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'What to change; everything else stays as it is',
		routing: {
			send: {
				preSend: [
					prepare(function () {
						if (!isEmpty(this.getNodeParameter('updateFields', {}))) return;
						throw new BadInput('There is nothing to update. Fill in a field under Update Fields');
					}),
				],
			},
		},
		options: [
			channelField,
			detailsField({
				description:
					'Replaces the whole list: enter every phone number, email and address to keep. To add one, use Create or Update.',
				routing: {
					send: {
						preSend: [
							prepare(function (request) {
								const rows = this.getNodeParameter(
									'updateFields.contactDetails',
									{},
								) as IDataObject;
								(request.body as IDataObject).contact_details = readDetails(rows);
							}),
						],
					},
				},
			}),
			{
				displayName: 'First Name',
				name: 'firstName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Jane',
				description: 'The first name of the contact',
				routing: { send: { type: 'body', property: 'first_name' } },
			},
			lastNameField,
			profilePictureField,
		],
	},
	...simplifyFields(),
];

/** DOCS Contacts/update-contact. The details go as an array `contact_details`; SKILLS shows an object (docs/2chat-api.md, row 16.2). */
export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update contact',
	description: 'Change the name, details, picture or channel of a contact',
	request: { method: 'PUT', url: '/contacts/{contact_uuid}' },
	answer: oneItem('contact', simplifyContact),
	fields,
});
