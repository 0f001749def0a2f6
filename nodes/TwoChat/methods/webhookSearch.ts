import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { listFrom } from '../transport/reply/envelope';
import { findEvent } from '../twochat/events';
import { matchingEntries, text } from './matching';

/** "WhatsApp Message Received → https://n8n.example.com/webhook/…": without the query, which may hold a token. */
function label({ event_name: event, hook_url: url }: IDataObject): string {
	const name = findEvent(text(event))?.name ?? text(event);
	return `${name} → ${text(url).split('?')[0]}`;
}

/** The account's webhook subscriptions, by their UUID (DOCS Webhooks/list-all-webhooks). */
export async function searchWebhooks(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const body = await callTwoChat.call(this, { method: 'GET', path: '/webhooks' });
	const webhooks = listFrom(body, 'webhooks');
	return matchingEntries(
		webhooks.map((webhook) => ({ name: label(webhook), value: text(webhook.uuid) })),
		filter,
	);
}
