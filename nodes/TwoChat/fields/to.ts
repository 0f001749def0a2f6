import type { Field, FieldRouting } from '../operations/routing';

/** The phone number of whom an operation writes to or is about. */
export const toField = (description: string, routing?: FieldRouting): Field => ({
	displayName: 'To',
	name: 'to',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +15550100001',
	description,
	...(routing && { routing }),
});
