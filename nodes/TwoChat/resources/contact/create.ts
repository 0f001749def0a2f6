import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { channelOption } from '../../fields/channel';
import { requiredIn } from '../../fields/send';
import { oneItem } from '../../transport/answer';
import { prepare } from '../../transport/refusal';
import { DETAIL_TYPES, readDetails } from './details';

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
	{
		displayName: 'Contact Details',
		name: 'contactDetails',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Contact Detail' },
		placeholder: 'Add Contact Detail',
		default: { detail: [{ type: 'WAPH', value: '' }] },
		required: true,
		description: 'How the contact can be reached: at least one phone number, email or address',
		displayOptions: { show },
		options: [
			{
				displayName: 'Detail',
				name: 'detail',
				values: [
					{
						displayName: 'Type',
						name: 'type',
						type: 'options',
						options: DETAIL_TYPES,
						default: 'WAPH',
						description: 'What kind of contact detail this is',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. +15550100001 or jane@example.com',
						description: 'A phone number in the international format, an email address or a postal address',
					},
				],
			},
		],
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
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		displayOptions: { show },
		options: [
			channelOption('The WhatsApp number on which the contact is also created or updated', {
				send: { type: 'body', property: 'channel_uuid' },
			}),
			{
				displayName: 'Last Name',
				name: 'lastName',
				type: 'string',
				default: '',
				placeholder: 'e.g. Roe',
				description: 'The last name of the contact',
				routing: { send: { type: 'body', property: 'last_name' } },
			},
			{
				displayName: 'Profile Picture URL',
				name: 'profilePictureUrl',
				type: 'string',
				default: '',
				placeholder: 'e.g. https://example.com/jane.jpg',
				description: 'A public address of the picture to show for the contact',
				routing: { send: { type: 'body', property: 'profile_pic_url' } },
			},
		],
	},
];
