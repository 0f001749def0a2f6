import { channelOption } from '../../fields/whatsAppNumber';
import { optionalUrlInBody } from '../../fields/publicUrl';
import type { Field } from '../../operations/routing';

/** Also puts the contact on a WhatsApp number's phone book. */
export const channelField = channelOption(
	'The WhatsApp number on which the contact is also created or updated',
	{ send: { type: 'body', property: 'channel_uuid' } },
);

export const lastNameField: Field = {
	displayName: 'Last Name',
	name: 'lastName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Roe',
	description: 'The last name of the contact',
	routing: { send: { type: 'body', property: 'last_name' } },
};

export const profilePictureField: Field = {
	displayName: 'Profile Picture URL',
	name: 'profilePictureUrl',
	type: 'string',
	default: '',
	placeholder: 'e.g. https://example.com/jane.jpg',
	description: 'A public address of the picture to show for the contact',
	routing: optionalUrlInBody('profile_pic_url', 'Profile Picture URL'),
};
