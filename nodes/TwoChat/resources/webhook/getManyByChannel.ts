import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { listFields } from '../../fields/list';
import { byId, fromList } from '../../fields/locator';
import { inPath } from '../../fields/send';
import { manyItems } from '../../operations/answer';

/** DOCS Webhooks/list-webhooks-by-channel. */
export const getManyByChannelOption: INodePropertyOptions = {
	name: 'Get Many by Channel',
	value: 'getAllByChannel',
	action: 'Get many webhooks by channel',
	description: 'List the webhook subscriptions of one WhatsApp number or virtual number',
	routing: {
		request: { method: 'GET', url: '/webhooks/channel/{channel_uuid}' },
		output: { postReceive: [manyItems('webhooks')] },
	},
};

const show = { resource: ['webhook'], operation: ['getAllByChannel'] };

export const getManyByChannelFields: INodeProperties[] = [
	{
		displayName: 'Channel',
		name: 'channel',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description:
			'The WhatsApp number (its ID starts with WPN) or, by ID, the virtual number (DID) whose subscriptions to list',
		displayOptions: { show },
		modes: [fromList('searchWhatsAppChannels'), byId('WPN')],
		routing: inPath('channel_uuid', 'channel', 'Channel'),
	},
	...listFields(show),
];
