import { toField } from '../../fields/to';
import { wabaNumberField } from '../../fields/wabaNumber';
import type { Field, FieldRouting } from '../../operations/routing';

/** The WABA number that a message comes from. */
export const fromField = (routing?: FieldRouting): Field =>
	wabaNumberField({
		displayName: 'From',
		description:
			'The WhatsApp Business API number of the account that writes, in the international format',
		routing,
	});

/** Who gets a message. */
export const otherSideField = (routing?: FieldRouting): Field =>
	toField('The phone number of the other side, in the international format', routing);

/** What a message says. */
export const textField = (description: string, routing?: FieldRouting): Field => ({
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 4 },
	required: true,
	default: '',
	placeholder: 'e.g. Your table is ready',
	description,
	...(routing && { routing }),
});
