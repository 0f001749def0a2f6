import { byId, CHOSEN_FROM_LIST, fromList } from '../../fields/locator';
import { noticeField } from '../../fields/notice';
import { inPath } from '../../fields/send';
import { doneItem } from '../../operations/answer';
import { operation } from '../../operations/operation';
import type { Field } from '../../operations/routing';

const fields: Field[] = [
	noticeField(
		'A workflow whose 2Chat Trigger made this subscription gets no more of these events until it is published again',
	),
	{
		displayName: 'Webhook',
		name: 'webhook',
		...CHOSEN_FROM_LIST,
		required: true,
		description: 'The subscription, by its ID in 2Chat (starts with WHK)',
		modes: [fromList('searchWebhooks'), byId('WHK')],
		routing: inPath('webhook_uuid', 'webhook', 'Webhook'),
	},
];

/** DOCS Webhooks/delete-webhook. */
export const deleteOperation = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete webhook',
	description: 'Delete a subscription: 2Chat stops calling its address',
	isIrreversible: true,
	request: { method: 'DELETE', url: '/webhooks/{webhook_uuid}' },
	answer: doneItem({ deleted: true }),
	fields,
});
