import type { CronExpression, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';

import { wait } from '../../transport/retry/clock';
import { triggerKey } from '../lifecycle/addresses';
import { tellProblems } from './incidents';
import { cronOf } from './schedule';
import type { WatchSettings } from './settings';
import { readWatchSettings } from './settings';
import { Watch } from './watch';

/** n8n gives a publication 84 s; what is not done by then goes on in the background. */
const START_LIMIT_MS = 30_000;

/** Undefined when the fields can't be read. A publish says so itself; a start of n8n must not fail. */
function settingsOf(context: ITriggerFunctions, isStart: boolean): WatchSettings | undefined {
	try {
		return readWatchSettings(context);
	} catch (error) {
		const { message } = error as Error;
		if (isStart) tellProblems(context, [{ key: 'fields', message }], false);
		return undefined;
	}
}

/** Has the watch look by the clock. An expression in Check Subscriptions may have given nonsense. */
function setClock(context: ITriggerFunctions, schedule: string, look: () => void): void {
	const expression = cronOf(schedule, triggerKey(context));
	if (expression === undefined) return;
	try {
		context.helpers.registerCron({ expression: expression as CronExpression }, look);
	} catch (error) {
		const message = `Check Subscriptions is "${expression}", by which n8n can't keep time: ${(error as Error).message}. Choose from its list, then publish again`;
		tellProblems(context, [{ key: 'schedule', message }], false);
	}
}

/**
 * Waits for the first look, but not for long: n8n evaluates expressions, and saves what catching up
 * has noted, as long as it sets the trigger up.
 */
async function firstLook(watch: Watch): Promise<void> {
	const done = new AbortController();
	const look = watch.look().finally(() => done.abort());
	await Promise.race([look, wait(START_LIMIT_MS, done.signal).catch(() => undefined)]);
}

/**
 * Sets the watch over a published trigger's subscriptions: it looks at each start of n8n, and by the
 * clock. At a publish it does not look: that has just been done.
 */
export async function startWatch(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const isStart = ['init', 'leadershipChange'].includes(context.getActivationMode());
	const settings = settingsOf(context, isStart);
	if (settings === undefined) return {};
	const watch = new Watch(context, settings, isStart);
	setClock(context, settings.schedule, () => void watch.look());
	if (isStart) await firstLook(watch);
	return { closeFunction: async () => await watch.end() };
}
