import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrlInBody } from '../../fields/publicUrl';
import { inPath, requiredIn } from '../../fields/send';
import { oneItem } from '../../operations/answer';
import { channelFields } from '../../trigger/form/channelFields';
import { eventOptions } from '../../trigger/form/eventOptions';
import { DEFAULT_EVENT } from '../../twochat/events';
import { CHANNEL_FIELDS } from '../../trigger/lifecycle/wanted';

/** DOCS Webhooks/subscribe. Phone events name the channel by `channel_uuid`, all others by `on_number`. */
export const createOption: INodePropertyOptions = {
	name: 'Create',
	value: 'create',
	action: 'Create a webhook',
	description:
		'Have 2Chat report an event of a channel to an address. Running it twice makes two subscriptions; workflows that a 2Chat Trigger starts need none.',
	routing: {
		request: { method: 'POST', url: '/webhooks/subscribe/{event_name}' },
		output: { postReceive: [oneItem('data')] },
	},
};

const show = { resource: ['webhook'], operation: ['create'] };

export const createFields: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		required: true,
		default: DEFAULT_EVENT,
		description: 'What 2Chat is to report',
		options: eventOptions,
		displayOptions: { show },
		routing: inPath('event_name', 'event', 'Event'),
	},
	...channelFields('event', show, {
		whatsapp: phoneNumberIn('body', 'on_number', CHANNEL_FIELDS.whatsapp.label),
		waba: phoneNumberIn('body', 'on_number', CHANNEL_FIELDS.waba.label),
		virtualNumber: requiredIn('body', 'channel_uuid', CHANNEL_FIELDS.virtualNumber.label),
		group: { send: { type: 'body', property: 'to_group_uuid' } },
		period: { send: { type: 'body', property: 'time_period' } },
	}),
	{
		displayName: 'Hook URL',
		name: 'hookUrl',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. https://hooks.example.com/2chat',
		description: 'The public address that 2Chat calls with each event',
		displayOptions: { show },
		routing: publicUrlInBody('hook_url', 'Hook URL'),
	},
];
