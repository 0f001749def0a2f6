import type { IWebhookFunctions } from 'n8n-workflow';

import { now } from '../../transport/retry/clock';
import { RecentDeliveries } from './duplicates';

const WEEK_MS = 7 * 24 * 3_600_000;
const MANY = 10_000;

const delivered = new RecentDeliveries();
/** What was caught up: 2Chat may deliver it late, which can be much later than a sender's retry. */
const caughtUp = new RecentDeliveries(MANY, WEEK_MS);

type Context = Pick<IWebhookFunctions, 'getWorkflow' | 'getNode' | 'getMode'>;

/** One text for an event at one trigger; a test in the editor is a trigger of its own. */
function keyOf(context: Context, eventId: string): string {
	const kind = context.getMode() === 'manual' ? 'test' : 'production';
	return [context.getWorkflow().id, context.getNode().id, kind, eventId].join(' ');
}

/**
 * Notes a delivery so that its repetition is dropped, unless n8n answers it with an error: then it
 * has started nothing, and 2Chat may try again.
 * @returns false when it has started the workflow before, in this process
 */
export function isNewDelivery(context: IWebhookFunctions, eventId: string): boolean {
	const key = keyOf(context, eventId);
	if (caughtUp.has(key, now()) || !delivered.isNew(key, now())) return false;
	const response = context.getResponseObject();
	response.once('close', () => {
		if (!response.writableFinished || response.statusCode >= 400) delivered.forget(key);
	});
	return true;
}

/** Notes a missed message. False when it has started the workflow before, in this process. */
export function isNewMissed(context: Context, eventId: string): boolean {
	const key = keyOf(context, eventId);
	return !delivered.has(key, now()) && caughtUp.isNew(key, now());
}
