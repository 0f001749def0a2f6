import type { Field, FieldRouting } from '../operations/routing';
import { byNumber, fromList } from './locator';

/**
 * One of the account's WhatsApp numbers, by its phone number. Always named `whatsappNumber`: the
 * list of groups looks there for whose groups to show.
 * @param routing where the number goes: `phoneNumberIn` or `phoneNumberInPath`
 */
export const whatsAppNumberField = ({
	displayName = 'WhatsApp Number',
	description = 'The connected WhatsApp number of the account, in the international format',
	required = true,
	routing,
}: {
	displayName?: string;
	description?: string;
	required?: boolean;
	routing?: FieldRouting;
}): Field => ({
	displayName,
	name: 'whatsappNumber',
	type: 'resourceLocator',
	required,
	default: { mode: 'list', value: '' },
	description,
	modes: [fromList('searchWhatsAppNumbers'), byNumber()],
	...(routing && { routing }),
});
