import { listFields } from '../../fields/list';
import { byId, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { inPath } from '../../fields/send';
import { manyItems } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	{
		displayName: 'Channel',
		name: 'channel',
		...CHOSEN_FROM_LIST,
		required: true,
		description:
			'The WhatsApp number (its ID starts with WPN) or, by ID, the virtual number (DID) whose subscriptions to list',
		modes: [fromList('searchWhatsAppChannels'), byId('WPN')],
		routing: inPath('channel_uuid', 'channel', 'Channel'),
	},
	...listFields(),
];

/** DOCS Webhooks/list-webhooks-by-channel. */
export const getManyByChannel = operation({
	name: 'Get Many by Channel',
	value: 'getAllByChannel',
	action: 'Get many webhooks by channel',
	description: 'List the webhook subscriptions of one WhatsApp number or virtual number',
	request: { method: 'GET', url: '/webhooks/channel/{channel_uuid}' },
	answer: manyItems('webhooks'),
	fields,
});
