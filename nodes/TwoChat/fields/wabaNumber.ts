import type { Field, FieldRouting } from '../operations/routing';
import { byId, byNumber, CHOSEN_FROM_LIST, fromList } from './locator';

interface WabaNumber {
	description?: string;
	routing?: FieldRouting;
}

const wabaNumber = (displayName: string, name: string, listed = 'searchWabaNumbers'): Field => ({
	displayName,
	name,
	...CHOSEN_FROM_LIST,
	required: true,
	modes: [fromList(listed), byNumber(), byId('WAN')],
});

/** One of the account's WABA numbers, where 2Chat wants the phone number. */
export const wabaNumberField = ({
	description = 'The WhatsApp Business API number of the account, in the international format',
	routing,
}: WabaNumber = {}): Field => ({
	...wabaNumber('WABA Number', 'wabaNumber'),
	description,
	...(routing && { routing }),
});

/** The same where 2Chat wants the ID of the number (`WAN…`). */
export const wabaChannelField = (routing: FieldRouting): Field => ({
	...wabaNumber('WABA Number', 'wabaNumber', 'searchWabaChannels'),
	description: 'The WhatsApp Business API number of the account',
	routing,
});

/** The WABA number of the account that sends. Every send has a field of this name. */
export const fromWabaField = (routing?: FieldRouting): Field => ({
	...wabaNumber('From', 'from'),
	required: false,
	description:
		'The WhatsApp Business API number of the account that sends, in the international format. Leave empty if there is only one.',
	...(routing && { routing }),
});
