import type { Field } from '../operations/routing';

/** Name of the collection that holds what an operation does besides its call. */
export const OPTIONS = 'options';

const collection = (displayName: string, name: string, placeholder: string) => {
	return (options: Field[]): Field => ({
		displayName,
		name,
		type: 'collection',
		placeholder,
		default: {},
		options,
	});
};

/** What else an operation can be given. */
export const additionalFieldsField = collection(
	'Additional Fields',
	'additionalFields',
	'Add Field',
);

/** What narrows a list. */
export const filtersField = collection('Filters', 'filters', 'Add Filter');

/** How an operation does what it does. */
export const optionsField = collection('Options', OPTIONS, 'Add Option');
