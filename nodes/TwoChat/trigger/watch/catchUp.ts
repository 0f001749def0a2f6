import type { IRun, ITriggerFunctions, IWebhookFunctions } from 'n8n-workflow';

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
import type { Problem } from './problems';
import { missedMessages } from './missedMessages';
import type { WatchSettings } from './settings';
import { boundOf, noteStarted, whileCatchingUp } from './starts';

/** So many executions are started at most; more at once would keep n8n from what comes now. */
const MOST = 200;
/** Between two executions, so that they begin in the order in which people wrote. */
const APART_MS = 100;
/**
 * n8n takes an execution first and saves it afterwards, and says only when it has ended. So long is
 * waited for the ends: the executions that last longer are saved by then.
 */
const SAVED_MS = 5000;

/** What expressions say of a delivery: there is none here. */
const OF_DELIVERY = /\$(json|binary|input|item|node|\()/;

const speaksOfDelivery = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=') && OF_DELIVERY.test(value);

/** The options, or why they can't be used for what was missed. */
function optionsOf(context: ITriggerFunctions): { options: TriggerOptions } | { reason: string } {
	const raw = context.getNodeParameter('options', {}, { rawExpressions: true }) as object;
	const [field] = Object.entries(raw).find(([, value]) => speaksOfDelivery(value)) ?? [];
	if (field !== undefined) return { reason: `the option "${field}" speaks of a delivery` };
	try {
		return { options: context.getNodeParameter('options', {}) as TriggerOptions };
	} catch (error) {
		return { reason: (error as Error).message };
	}
}

/** Starts one execution, as the delivery would have done, and adds its end to `ends`. */
async function start(
	context: ITriggerFunctions,
	{ wanted, payload }: Missed,
	options: TriggerOptions,
	ends: Array<Promise<unknown>>,
): Promise<void> {
	const eventId = eventIdOf(wanted.event, payload);
	if (!isNewMissed(context, eventId)) return;
	const about = {
		eventId,
		eventName: wanted.event,
		receivedAt: new Date(now()).toISOString(),
		caughtUp: true,
	};
	// Of the webhook's context it takes what the trigger's has too.
	const item = await itemOf(context as unknown as IWebhookFunctions, payload, about, options);
	const end = context.helpers.createDeferredPromise<IRun>();
	context.emit([[item]], undefined, end);
	noteStarted(triggerKey(context), wanted, payload);
	// An execution that fails has ended too.
	ends.push(end.promise.catch(() => undefined));
	await wait(APART_MS);
}

/** Waits until n8n has saved the executions: what is only taken is gone when n8n is killed. */
async function untilSaved(ends: Array<Promise<unknown>>): Promise<void> {
	const over = new AbortController();
	void Promise.all(ends).then(() => over.abort());
	await wait(SAVED_MS, over.signal).catch(() => undefined);
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
 * @returns what keeps it from doing so
 * @throws NodeApiError when 2Chat does not give the messages
 */
export async function catchUp(
	context: ITriggerFunctions,
	call: SubscriptionCall,
	{ wanted, afterDowntime, lookBackHours }: WatchSettings,
	isStart: boolean,
	isOver: () => boolean,
): Promise<Problem | undefined> {
	const read = optionsOf(context);
	if ('reason' in read) {
		return {
			key: 'catchUp',
			message: `After Downtime could not start what was missed: ${read.reason}. Give the trigger's options fixed values, then publish again`,
		};
	}
	const { options } = read;
	const verdict = verdictFor(options as FilterOptions);
	await whileCatchingUp(context, isStart, async () => {
		const missed = await missedMessages(
			call,
			wanted,
			(one) => boundOf(context, one, wanted, lookBackHours),
			afterDowntime === 'unanswered',
		);
		const passing = missed.filter(
			({ wanted: { event }, payload }) => verdict(payload, event) === undefined,
		);
		const ends: Array<Promise<unknown>> = [];
		for (const one of passing.slice(0, MOST)) {
			if (isOver()) return;
			await start(context, one, options, ends);
		}
		await untilSaved(ends);
		tellOfRest(context, passing.slice(MOST));
		context.logger.info(
			`2Chat Trigger "${context.getNode().name}" has looked for missed messages and started ${Math.min(passing.length, MOST)}`,
		);
	});
	return undefined;
}
