import type { Field, FieldRouting } from '../operations/routing';
import { phoneNumberInPath } from './phoneNumberIn';

/** The phone number of somebody else that an operation reads about. What is sent to somebody goes to `To`. */
export const contactNumberField = (
	description = 'The phone number of the other person, in the international format',
	routing?: FieldRouting,
): Field => ({
	displayName: 'Contact Number',
	name: 'contactNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15550100001',
	description,
	...(routing && { routing }),
});

/** The same in the `{placeholder}` of the operation's URL. */
export const contactNumberInPath = (placeholder: string, description?: string): Field =>
	contactNumberField(
		description,
		phoneNumberInPath(placeholder, 'contactNumber', 'Contact Number'),
	);
