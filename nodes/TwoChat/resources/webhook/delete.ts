import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { notForAgents } from '../../fields/irreversible';
import { byId, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';

/** DOCS Webhooks/delete-webhook. */
export const deleteOption: INodePropertyOptions = {
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webhook',
	description: 'End a subscription: 2Chat no longer reports its event to its address',
	displayOptions: notForAgents,
	routing: {
		request: { method: 'DELETE', url: '/webhooks/{webhook_uuid}' },
		output: { postReceive: [doneItem({ deleted: true })] },
	},
};

const show = { resource: ['webhook'], operation: ['delete'] };

export const deleteFields: INodeProperties[] = [
	noticeField(
		'A workflow whose 2Chat Trigger made this subscription no longer hears of the event until it is published again.',
		show,
	),
	{
		displayName: 'Webhook',
		name: 'webhook',
		type: 'resourceLocator',
		required: true,
		default: { mode: 'list', value: '' },
		description: 'The subscription, by its ID in 2Chat (starts with WHK)',
		displayOptions: { show },
		modes: [fromList('searchWebhooks'), byId('WHK')],
		routing: inPath('webhook_uuid', 'webhook', 'Webhook'),
	},
];
