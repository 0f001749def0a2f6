import type {
	IDataObject,
	IExecuteSingleFunctions,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import { channelOption } from '../../fields/channel';
import { listFields } from '../../fields/list';
import { manyItems } from '../../transport/answer';
import { EVENTS } from '../../trigger/events';

/** 2Chat lists all subscriptions in one answer and filters none of them (DOCS Webhooks/list-all-webhooks). */
function isWanted(this: IExecuteSingleFunctions): (webhook: IDataObject) => boolean {
	const events = this.getNodeParameter('filters.events', []) as string[];
	const channel = this.getNodeParameter('filters.channel', '', { extractValue: true }) as string;
	return ({ event_name: event, channel_uuid: channelUuid }) =>
		(events.length === 0 || events.includes(String(event))) &&
		(!channel || channelUuid === channel);
}

/** DOCS Webhooks/list-all-webhooks; N8N reads the answer as a bare array (reference 16, row 9). */
export const getManyOption: INodePropertyOptions = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhooks',
	description: 'List the webhook subscriptions of the account: which event goes to which URL',
	routing: {
		request: { method: 'GET', url: '/webhooks' },
		output: { postReceive: [manyItems('webhooks', { keep: isWanted })] },
	},
};

const show = { resource: ['webhook'], operation: ['getAll'] };

export const getManyFields: INodeProperties[] = [
	...listFields(show),
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: { show },
		options: [
			channelOption('Only subscriptions of this channel'),
			{
				displayName: 'Events',
				name: 'events',
				type: 'multiOptions',
				options: EVENTS.map(({ name, value, description }) => ({ name, value, description })),
				default: [],
				description: 'Only subscriptions of these events',
			},
		],
	},
];
