import type { IDisplayOptions, INodeProperties, INodePropertyRouting } from 'n8n-workflow';

import { byId, fromList } from './locator';
import { inPath } from './send';

/** A WhatsApp Web channel (`WPN…`), by list or ID, as an optional field. */
export const channelOption = (
	description: string,
	routing: INodePropertyRouting,
): INodeProperties => ({
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
	show: IDisplayOptions['show'],
	description = 'The WhatsApp number, by the ID of its channel in 2Chat (starts with WPN)',
	routing: INodePropertyRouting = inPath('channel_uuid', 'channel', 'WhatsApp Number'),
): INodeProperties => ({
	...channelOption(description, routing),
	displayName: 'WhatsApp Number',
	required: true,
	displayOptions: { show },
});
