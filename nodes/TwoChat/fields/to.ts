import type { Field, FieldRouting } from '../operations/routing';
import { byNumber } from './locator';

/**
 * The phone number of whom an operation writes to. Named and typed like the field of the same label of every
 * other send (`recipient.ts`), so that changing the operation keeps what was typed.
 */
export const toField = (
	routing?: FieldRouting,
	description = 'The phone number of the recipient, in the international format',
): Field => ({
	displayName: 'To',
	name: 'to',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'number', value: '' },
	description,
	modes: [byNumber('Phone Number')],
	...(routing && { routing }),
});
