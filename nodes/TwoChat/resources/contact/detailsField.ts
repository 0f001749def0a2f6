import type { Field, FieldGroup } from '../../operations/routing';
import { DETAIL_TYPES } from './details';

const detailRows: FieldGroup = {
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
			description:
				'A phone number in the international format, an email address or a postal address',
		},
	],
};

/** The form's rows of type and value; `readDetails` reads them. */
export const detailsField = (more: Pick<Field, 'description'> & Partial<Field>): Field => ({
	displayName: 'Contact Details',
	name: 'contactDetails',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Contact Detail' },
	placeholder: 'Add Contact Detail',
	default: { detail: [{ type: 'WAPH', value: '' }] },
	options: [detailRows],
	...more,
});
