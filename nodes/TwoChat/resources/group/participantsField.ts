import type { Field } from '../../operations/routing';

/** Several phone numbers in one text field; an expression may give a list. */
export const participantsField = (description: string): Field => ({
	displayName: 'Participants',
	name: 'participants',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15550100001, +15550100002',
	description: `${description}: phone numbers in the international format, separated by commas or line breaks`,
});
