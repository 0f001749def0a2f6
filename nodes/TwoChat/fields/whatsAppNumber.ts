import type { Field, FieldRouting } from '../operations/routing';
import { byId, byNumber, CHOSEN_FROM_LIST, fromList } from './locator';
import { inPath } from './send';

interface OwnNumber {
	description?: string;
	required?: boolean;
	routing?: FieldRouting;
}

const ownNumber = (displayName: string, name: string, listed: string): Field => ({
	displayName,
	name,
	...CHOSEN_FROM_LIST,
	modes: [fromList(listed), byNumber(), byId('WPN')],
});

/**
 * One of the account's WhatsApp numbers, where 2Chat wants the phone number.
 * @param routing where the number goes: `phoneNumberIn` or `phoneNumberInPath`
 */
export const whatsAppNumberField = ({
	description = 'The connected WhatsApp number of the account, in the international format',
	required = true,
	routing,
}: OwnNumber): Field => ({
	...ownNumber('WhatsApp Number', 'whatsappNumber', 'searchWhatsAppNumbers'),
	required,
	description,
	...(routing && { routing }),
});

/** The WhatsApp number of the account that sends. Every send has a field of this name. */
export const fromWhatsAppField = (routing?: FieldRouting): Field => ({
	...ownNumber('From', 'from', 'searchWhatsAppNumbers'),
	description:
		'The connected WhatsApp number of the account that sends, in the international format. Leave empty if only one is connected.',
	...(routing && { routing }),
});

/** One of the account's WhatsApp numbers as an optional field, where 2Chat wants the ID of its channel (`WPN…`). */
export const channelOption = (description: string, routing: FieldRouting): Field => ({
	...ownNumber('WhatsApp Number', 'whatsappNumber', 'searchWhatsAppChannels'),
	description,
	routing,
});

/** The WhatsApp number that an operation is about, where 2Chat wants the ID of its channel, in the path. */
export const channelField = (
	description = 'The WhatsApp number of the account',
	routing: FieldRouting = inPath('channel_uuid', 'whatsappNumber', 'WhatsApp Number'),
): Field => ({ ...channelOption(description, routing), required: true });
