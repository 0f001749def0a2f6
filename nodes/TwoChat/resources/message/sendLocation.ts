import { additionalFieldsField, optionsField } from '../../fields/collections';
import { optionalUrlInBody } from '../../fields/publicUrl';
import { sentMessage } from '../../fields/sentMessage';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { addressingFields } from './addressing';
import { coordinateInPin } from './coordinate';
import { checkFirstField } from './delivery/checkFirst';
import { sendOptions } from './delivery/deliveryOptions';
import { waitUntilField } from './delivery/waitUntil';

const fields: Field[] = [
	...addressingFields(),
	{
		displayName: 'Latitude',
		name: 'latitude',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. 37.7749',
		description: 'Degrees north (negative: south), between -90 and 90, with a decimal point',
		routing: coordinateInPin('latitude', 'Latitude', 90),
	},
	{
		displayName: 'Longitude',
		name: 'longitude',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. -122.4194',
		description: 'Degrees east (negative: west), between -180 and 180, with a decimal point',
		routing: coordinateInPin('longitude', 'Longitude', 180),
	},
	additionalFieldsField([
		{
			displayName: 'Address',
			name: 'address',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 Market Street, Springfield',
			description: 'The postal address to show with the point',
			routing: { send: { type: 'body', property: 'pin.address' } },
		},
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			default: '',
			placeholder: 'e.g. Acme store',
			description: 'The name of the place',
			routing: { send: { type: 'body', property: 'pin.name' } },
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://example.com/store',
			description: 'A web address that belongs to the place',
			routing: optionalUrlInBody('pin.url', 'URL'),
		},
	]),
	optionsField([checkFirstField, waitUntilField]),
];

/**
 * DOCS WhatsApp/Web/send-message: a `pin` with text coordinates. It takes no text beside it: 2Chat
 * may keep only one of the two, so a text is a message of its own (Send Text).
 */
export const sendLocation = operation({
	name: 'Send Location',
	value: 'sendLocation',
	action: 'Send WhatsApp location',
	description:
		'Send a point on the map by WhatsApp to a phone number, a group or somebody whose number is hidden. A text goes separately, with Send Text.',
	request: { method: 'POST', url: '/whatsapp/send-message' },
	inOrder: true,
	answer: sentMessage(),
	around: sendOptions,
	fields,
});
