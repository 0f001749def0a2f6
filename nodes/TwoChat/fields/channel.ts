import type { Field, FieldRouting } from '../operations/routing';
import { byId, fromList } from './locator';
import { inPath } from './send';

/** A WhatsApp Web channel (`WPN…`), by list or ID, as an optional field. */
export const channelOption = (description: string, routing: FieldRouting): Field => ({
	displayName: 'Channel',
	name: 'channel',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description,
	modes: [fromList('searchWhatsAppChannels'), byId('WPN')],
	routing,
});

/** The WhatsApp number that an operation is about, by the UUID of its channel, in the path. */
export const channelField = (
	description = 'The WhatsApp number, by the ID of its channel in 2Chat (starts with WPN)',
	routing: FieldRouting = inPath('channel_uuid', 'channel', 'WhatsApp Number'),
): Field => ({
	...channelOption(description, routing),
	displayName: 'WhatsApp Number',
	required: true,
});
