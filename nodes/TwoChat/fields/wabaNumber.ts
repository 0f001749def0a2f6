import type { Field, FieldRouting } from '../operations/routing';
import { byNumber, fromList } from './locator';

/**
 * One of the account's WABA numbers, by its phone number. Always named `wabaNumber`: the list of
 * templates looks there for whose templates to show.
 */
export const wabaNumberField = ({
	displayName = 'WABA Number',
	description = 'The WhatsApp Business API number of the account, in the international format',
	routing,
}: { displayName?: string; description?: string; routing?: FieldRouting } = {}): Field => ({
	displayName,
	name: 'wabaNumber',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description,
	modes: [fromList('searchWabaNumbers'), byNumber()],
	...(routing && { routing }),
});
