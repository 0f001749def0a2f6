import type { IDataObject } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { isPerhapsSent } from '../transport/errors/maybeSent';
import { listFrom, objectFrom } from '../transport/reply/envelope';
import type { CallContext } from '../transport/http';
import type { Call } from '../transport/reply/reply';
import type { RetryLimits } from '../transport/retry/rules';
import { findEvent } from '../twochat/events';
import type { Wanted } from './hookUrl';
import type { Subscription } from './plan';

/** Calls 2Chat and gives the body of the answer. Throws with 2Chat's status in `httpCode`. */
export type SubscriptionCall = (call: Call) => Promise<unknown>;

/**
 * n8n ends a publication after 84 s and tries each node five times within it, so a single call
 * must give up early.
 */
const PATIENCE: RetryLimits = { maxRetries: 2, giveUpAfterMs: 5_000 };
const TIMEOUT_MS = 10_000;

/** Calls 2Chat for the trigger, with a trigger's patience. */
export const triggerCall =
	(context: CallContext): SubscriptionCall =>
	async (call) =>
		await callTwoChat.call(context, { timeoutMs: TIMEOUT_MS, ...call }, PATIENCE);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const readSubscription = (entry: IDataObject): Subscription => ({
	uuid: text(entry.uuid),
	event: text(entry.event_name),
	hookUrl: text(entry.hook_url),
});

/** All subscriptions of the account, whoever made them (DOCS Webhooks/list-all-webhooks). */
export async function listSubscriptions(call: SubscriptionCall): Promise<Subscription[]> {
	const body = await call({ method: 'GET', path: '/webhooks' });
	return listFrom(body, 'webhooks').map(readSubscription);
}

/** Not idempotent: each call makes another (W6W). */
async function subscribeOnce(
	call: SubscriptionCall,
	{ event, channel, group, period }: Wanted,
	hookUrl: string,
): Promise<Subscription> {
	const body: IDataObject = { hook_url: hookUrl };
	body[findEvent(event)?.channel === 'virtualNumber' ? 'channel_uuid' : 'on_number'] = channel;
	if (group) body.to_group_uuid = group;
	if (period) body.time_period = period;
	const path = `/webhooks/subscribe/${encodeURIComponent(event)}`;
	return readSubscription(objectFrom(await call({ method: 'POST', path, body }), 'data'));
}

/**
 * Makes one subscription that is not there yet (DOCS Webhooks/subscribe). Where no answer came it looks whether 2Chat
 * has made it, and asks once more where it has not.
 * @returns it as 2Chat has stored it
 */
export async function subscribe(
	call: SubscriptionCall,
	wanted: Wanted,
	hookUrl: string,
): Promise<Subscription> {
	const made = await subscribeOnce(call, wanted, hookUrl).catch((error: Error) => error);
	if (!(made instanceof Error)) return made;
	if (!isPerhapsSent(made)) throw made;
	const isIt = ({ event, hookUrl: url }: Subscription) => event === wanted.event && url === hookUrl;
	const found = (await listSubscriptions(call)).find(isIt);
	return found ?? (await subscribeOnce(call, wanted, hookUrl));
}

/** Removes one subscription; one that is gone already is as good as removed (DOCS Webhooks/delete-webhook). */
export async function unsubscribe(call: SubscriptionCall, uuid: string): Promise<void> {
	const path = `/webhooks/${encodeURIComponent(uuid)}`;
	const failure = await call({ method: 'DELETE', path }).then(
		() => undefined,
		(error: { httpCode?: string }) => error,
	);
	if (failure !== undefined && failure.httpCode !== '404') throw failure;
}
