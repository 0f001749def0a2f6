import type { ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

import type { SubscriptionCall } from '../../subscriptions/subscriptions';
import { now, wait } from '../../transport/retry/clock';
import { eventIdOf } from '../delivery/eventId';
import type { FilterOptions } from '../delivery/filters';
import { verdictFor } from '../delivery/filters';
import type { TriggerOptions } from '../delivery/receive';
import { itemOf } from '../delivery/receive';
import { isNewMissed } from '../delivery/repetitions';
import { triggerKey } from '../lifecycle/addresses';
import { tellOnce } from './incidents';
import type { Missed } from './missedMessages';
import { missedMessages } from './missedMessages';
import type { WatchSettings } from './settings';
import { boundOf, noteStarted, whileCatchingUp } from './starts';

/** So many executions are started at most; more at once would keep n8n from what comes now. */
const MOST = 200;
/** Between two executions, so that they begin in the order in which people wrote. */
const APART_MS = 100;

/** Starts one execution, as the delivery would have done. */
async function start(
	context: ITriggerFunctions,
	{ event, payload }: Missed,
	options: TriggerOptions,
): Promise<void> {
	const eventId = eventIdOf(event, payload);
	if (!isNewMissed(context, eventId)) return;
	const about = {
		eventId,
		eventName: event,
		receivedAt: new Date(now()).toISOString(),
		caughtUp: true,
	};
	// Of the webhook's context it takes what the trigger's has too.
	const item = await itemOf(context as unknown as IWebhookFunctions, payload, about, options);
	context.emit([[item]]);
	noteStarted(triggerKey(context), event, payload);
	await wait(APART_MS);
}

function tellOfRest(context: ITriggerFunctions, rest: Missed[]): void {
	if (rest.length === 0) return;
	const since = new Date(rest[0].at).toISOString();
	tellOnce(
		context,
		`${MOST} missed messages were started, the oldest first; ${rest.length} more, written from ${since} on, were not. Look at them in 2Chat, or read them with Message → Get Many`,
	);
}

/**
 * Starts the workflow for the messages that it has missed, oldest first.
 * @param isStart whether n8n is setting the trigger up
 * @param isOver whether the trigger has been taken down meanwhile
 * @throws NodeApiError when 2Chat does not give the messages; Error when a filter can't be read
 */
export async function catchUp(
	context: ITriggerFunctions,
	call: SubscriptionCall,
	{ wanted, afterDowntime, lookBackHours }: WatchSettings,
	isStart: boolean,
	isOver: () => boolean,
): Promise<void> {
	const options = context.getNodeParameter('options', {}) as TriggerOptions;
	const verdict = verdictFor(options as FilterOptions);
	await whileCatchingUp(context, isStart, async () => {
		const missed = await missedMessages(
			call,
			wanted,
			(event) => boundOf(context, event, lookBackHours),
			afterDowntime === 'unanswered',
		);
		const passing = missed.filter(({ event, payload }) => verdict(payload, event) === undefined);
		for (const one of passing.slice(0, MOST)) {
			if (isOver()) return;
			await start(context, one, options);
		}
		tellOfRest(context, passing.slice(MOST));
		context.logger.info(
			`2Chat Trigger "${context.getNode().name}" has looked for missed messages and started ${Math.min(passing.length, MOST)}`,
		);
	});
}
