import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isPerhapsSent } from '../transport/errors/maybeSent';
import { personOf } from '../twochat/payload';
import { channelNumber } from '../twochat/message';
import type { SubscriptionCall } from '../subscriptions/subscriptions';
import { subscribe } from '../subscriptions/subscriptions';
import { RECEIVED } from './events';
import type { Expectation } from './expectation';
import { withOptions } from './expectation';
import { sendText } from './message';
import type { Channel } from '../subscriptions/question';
import { toQuery } from '../subscriptions/question';
import { removeAll } from './competingRuns';
import type { Waiting } from '../subscriptions/waitSubscription';

/** The number that asked: as the message says, or where it does not, as the node says. */
const numberThatAsks = (context: IWebhookFunctions, payload: IDataObject, channel: Channel) =>
	channelNumber(payload) ||
	String(
		context.getNodeParameter(channel === 'waba' ? 'wabaNumber' : 'whatsappNumber', '', {
			extractValue: true,
		}),
	);

/**
 * Asks once more. The address for the next reply says how often that was, so it is subscribed before
 * the message goes out, and the one before is removed after: at no moment nobody listens. Where 2Chat
 * refuses, everything stays as it was, and the run waits on.
 */
export async function askAgain(
	context: IWebhookFunctions,
	call: SubscriptionCall,
	{ here, own, payload }: { here: Waiting; own: Waiting[]; payload: IDataObject },
	channel: Channel,
	{ againText, labels }: Expectation,
): Promise<void> {
	const from = numberThatAsks(context, payload, channel);
	const ends = { from_number: from, to_number: personOf(payload) };
	const next = { ...here.question, times: here.question.times + 1 };
	const hookUrl = context.getSignedResumeUrl(toQuery(next));
	const made = await subscribe(call, { event: RECEIVED[channel], channel: from }, hookUrl);
	const text = withOptions(againText, labels);
	await sendText(call, channel, ends, text).catch(async (error: Error) => {
		if (isPerhapsSent(error)) return;
		await removeAll(context, call, [made]);
		throw error;
	});
	await removeAll(context, call, own);
}
