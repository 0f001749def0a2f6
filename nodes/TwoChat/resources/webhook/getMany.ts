import type { IDataObject } from 'n8n-workflow';

import { filtersField } from '../../fields/collections';
import { channelOption } from '../../fields/whatsAppNumber';
import { listFields } from '../../fields/list';
import { manyItems } from '../../operations/answer';
import type { ItemContext } from '../../operations/itemContext';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';
import { eventOptions } from '../../trigger/form/eventOptions';
import { trimmedTextOf } from '../../operations/text';

interface Filters {
	events?: string[];
}

/** 2Chat lists all subscriptions and filters none, so the filters are ours. */
function matchesFilters(this: ItemContext): (webhook: IDataObject) => boolean {
	const { events = [] } = this.getNodeParameter('filters', {}) as Filters;
	const chosen = this.getNodeParameter('filters.whatsappNumber', '', { extractValue: true });
	const channelUuid = trimmedTextOf(chosen, 'WhatsApp Number');
	return ({ event_name: event, channel_uuid: uuid }) =>
		(events.length === 0 || events.includes(String(event))) &&
		(channelUuid === '' || uuid === channelUuid);
}

const fields: Field[] = [
	...listFields(),
	filtersField([
		channelOption('Only subscriptions of this WhatsApp number', {}),
		{
			displayName: 'Events',
			name: 'events',
			type: 'multiOptions',
			default: [],
			description: 'Only subscriptions of these events',
			options: eventOptions,
		},
	]),
];

/** DOCS Webhooks/list-all-webhooks. All come in one answer; N8N reads it as a bare array (docs/2chat-api.md, row 16.9). */
export const getMany = operation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many webhooks',
	description:
		'List the webhook subscriptions of the account: event, channel and the address that 2Chat calls',
	request: { method: 'GET', url: '/webhooks' },
	answer: manyItems('webhooks', { keep: matchesFilters }),
	fields,
});
