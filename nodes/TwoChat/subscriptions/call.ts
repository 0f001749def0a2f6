import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import type { CallContext } from '../transport/http';
import type { RequestOptions } from '../operations/settings';
import { runSettings } from '../operations/settings';
import type { SubscriptionCall } from './subscriptions';

/** A delivery, and a run that is being stopped, must not be kept waiting for long. */
const PATIENCE = { maxRetries: 2, giveUpAfterMs: 5_000 };
const TIMEOUT_MS = 10_000;

/**
 * Calls 2Chat about subscriptions, the way Request Options say. A run that is stopped still takes its
 * subscription away, so these calls do not heed the stop; and they are made again when n8n tries the
 * node again, unlike the sending of a message.
 */
export function hookCall(
	context: CallContext & Pick<IExecuteFunctions | IWebhookFunctions, 'getNode'>,
	options: RequestOptions,
): SubscriptionCall {
	const unstoppable = Object.create(context, {
		getExecutionCancelSignal: { value: () => undefined },
	}) as CallContext;
	const { connection, timeoutMs } = runSettings({ timeout: TIMEOUT_MS, ...options });
	return async (call) =>
		await callTwoChat.call(unstoppable, { timeoutMs, connection, ...call }, PATIENCE);
}
