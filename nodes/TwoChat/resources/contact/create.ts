import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { requiredIn } from '../../fields/send';
import { oneItem } from '../../operations/answer';
import { prepare } from '../../transport/errors/badInput';
import { readDetails } from './details';
import { detailsField } from './detailsField';
import { channelField, lastNameField, profilePictureField } from './optionalFields';

/** DOCS Contacts/create-contact. The details go as `contact_detail`, as every sample has it; the docs' table says `contact_details` (reference 16, row 1). */
export const createOption: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create a contact',
	description:
		'Add a contact with a name and at least one phone number, email or address. Running it twice makes two contacts.',
	routing: {
		request: { method: 'POST', url: '/contacts' },
		output: { postReceive: [oneItem('contact')] },
	},
};

const show = { resource: ['contact'], operation: ['create'] };

export const createFields: INodeProperties[] = [
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Jane',
		description: 'The first name of the contact',
		displayOptions: { show },
		routing: requiredIn('body', 'first_name', 'First Name'),
	},
	detailsField({
		required: true,
		description: 'How the contact can be reached: at least one phone number, email or address',
		displayOptions: { show },
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
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [channelField, lastNameField, profilePictureField],
	},
];
