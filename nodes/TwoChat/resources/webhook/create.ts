import { phoneNumberIn } from '../../fields/phoneNumberIn';
import { publicUrlInBody } from '../../fields/publicUrl';
import { inPath, requiredIn } from '../../fields/send';
import { oneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { channelFields } from '../../trigger/form/channelFields';
import { eventOptions } from '../../trigger/form/eventOptions';
import { CHANNEL_FIELDS } from '../../trigger/lifecycle/wanted';
import { DEFAULT_EVENT } from '../../twochat/events';

const fields: Field[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		required: true,
		default: DEFAULT_EVENT,
		description: 'What 2Chat is to report',
		options: eventOptions,
		routing: inPath('event_name', 'event', 'Event'),
	},
	...channelFields('event', {
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
		routing: publicUrlInBody('hook_url', 'Hook URL'),
	},
];

/** DOCS Webhooks/subscribe. Phone events name the channel by `channel_uuid`, all others by `on_number`. */
export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create webhook',
	description:
		'Subscribe a URL to a 2Chat event. Running it twice subscribes twice; a 2Chat Trigger needs none.',
	request: { method: 'POST', url: '/webhooks/subscribe/{event_name}' },
	answer: oneItem('data'),
	fields,
});
