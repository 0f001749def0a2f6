import type {
	IDataObject,
	IHookFunctions,
	ITriggerFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import type { Wanted } from '../../subscriptions/hookUrl';
import { purposeOf } from '../../subscriptions/hookUrl';
import { now } from '../../transport/retry/clock';
import { messageIdOf, messageTime } from '../../twochat/listedMessage';
import { triggerKey } from '../lifecycle/addresses';
import type { Start } from '../lifecycle/state';
import { hookState } from '../lifecycle/state';
import { isMissable } from './missable';
import { afterDowntime } from './settings';

type Starts = Record<string, Start>;

/**
 * The newest messages that started each trigger of this process, by what their subscription is for (`startKey`). The
 * static data have it too, for the next start of n8n.
 */
const starts = new Map<string, Starts>();
/** Triggers that are catching up, and those that have done so, in this process. */
const catchingUp = new Set<string>();
const caughtUp = new Set<string>();

/** Of one second; more would make the static data long. */
const MOST_IDS = 200;

/** 2Chat's times are whole seconds: what is written in this one must not look older than it. */
const thisSecond = (): number => Math.floor(now() / 1000) * 1000;

const newer = (one: Start | undefined, other: Start): Start => {
	if (one === undefined || one.at < other.at) return other;
	if (one.at > other.at) return one;
	return { at: one.at, ids: [...new Set([...one.ids, ...other.ids])].slice(-MOST_IDS) };
};

const newest = (one: Starts = {}, other: Starts = {}): Starts => {
	const both = { ...one };
	for (const [of, start] of Object.entries(other)) both[of] = newer(both[of], start);
	return both;
};

/**
 * One text for what a subscription is for: of several numbers or groups each has its own newest message.
 * @param wanted whose number is empty where 2Chat has dropped the query of the address that it called
 */
export const startKey = ({ event, channel, group }: Wanted): string =>
	purposeOf({ event, channel, group });

/** At a publish: what was written before is nothing that the workflow has missed. */
export function noteSince(context: IHookFunctions): void {
	if (context.getActivationMode() === 'manual' || afterDowntime(context) === 'nothing') return;
	const state = hookState(context);
	Object.assign(state, { since: thisSecond(), starts: {} });
	delete state.catchingUpFrom;
	starts.delete(triggerKey(context));
}

/**
 * Notes that a delivery starts the workflow, for After Downtime: call it only where that is on. n8n
 * saves what `webhook()` leaves in the static data right after it has answered.
 */
export function noteDelivered(
	context: IWebhookFunctions,
	wanted: Wanted,
	payload: IDataObject,
): void {
	if (!isMissable(wanted.event) || context.getMode() === 'manual') return;
	const key = triggerKey(context);
	noteStarted(key, wanted, payload);
	// While older messages are still to be started, this one must not stand for them.
	if (catchingUp.has(key)) return;
	const state = hookState(context);
	state.starts = newest(state.starts, starts.get(key));
	if (caughtUp.has(key)) delete state.catchingUpFrom;
}

/** Notes in this process that a message has started a trigger. */
export function noteStarted(key: string, wanted: Wanted, payload: IDataObject): void {
	const start = { at: messageTime(payload) ?? thisSecond(), ids: [messageIdOf(payload)] };
	starts.set(key, newest(starts.get(key), { [startKey(wanted)]: start }));
}

/** Where the looking back ends, for what one subscription is for. */
export interface Bound {
	/** Messages older than this are none of it. */
	from: number;
	/** Those that started the workflow last; they are none of it either. */
	ids: string[];
}

/**
 * Where the looking back ends: at the newest start that is known, at the publishing, or after so
 * many hours, whichever is latest.
 * @param others all that the trigger listens to
 */
export function boundOf(
	context: ITriggerFunctions,
	wanted: Wanted,
	others: Wanted[],
	lookBackHours: number,
): Bound {
	const { since = 0, starts: saved, catchingUpFrom } = hookState(context);
	const isFinished = caughtUp.has(triggerKey(context));
	const all = newest(
		isFinished ? saved : (catchingUpFrom ?? saved),
		isFinished || catchingUpFrom === undefined ? starts.get(triggerKey(context)) : undefined,
	);
	// A delivery without its query does not say which of several it was for.
	const isOnly = !others.some((one) => one !== wanted && one.event === wanted.event);
	const known = all[startKey(wanted)] ?? (isOnly ? all[wanted.event] : undefined);
	const earliest = Math.max(since, now() - lookBackHours * 3_600_000);
	return known && known.at >= earliest
		? { from: known.at, ids: known.ids }
		: { from: earliest, ids: [] };
}

/**
 * Runs a catching up. Where n8n dies in the middle of it, the next one begins where this one did.
 * @param isStart whether n8n saves the static data: it does so while it sets the trigger up, and
 *   later would write back what others have changed since
 */
export async function whileCatchingUp(
	context: ITriggerFunctions,
	isStart: boolean,
	work: () => Promise<void>,
): Promise<void> {
	const key = triggerKey(context);
	const state = hookState(context);
	catchingUp.add(key);
	if (isStart) state.catchingUpFrom ??= { ...state.starts };
	try {
		await work();
	} finally {
		catchingUp.delete(key);
	}
	caughtUp.add(key);
	if (!isStart) return;
	state.starts = newest(state.starts, starts.get(key));
	delete state.catchingUpFrom;
}
