import type { IExecuteFunctions, IHookFunctions } from 'n8n-workflow';

import type { Subscription } from './plan';
import type { SubscriptionCall } from './subscriptions';
import { unsubscribe } from './subscriptions';
import { isExpired, isOver } from './runState';
import { toQuery } from './question';
import { signsResumeLinks } from './resumeLinks';
import type { Waiting } from './waitSubscription';
import { waitingAmong, waitingAt } from './waitSubscription';

/** So that publishing, which n8n ends after 84 s, has time left. */
const MOST_AT_A_TIME = 20;

type Context = Pick<IExecuteFunctions | IHookFunctions, 'logger'>;
type Prober = Pick<IExecuteFunctions, 'helpers' | 'logger' | 'getSignedResumeUrl'>;

/** Removes these. What can't be removed now is found again the next time, so it is no reason to fail. */
async function remove(context: Context, call: SubscriptionCall, leftOver: Waiting[]) {
	for (const { uuid } of leftOver) {
		try {
			await unsubscribe(call, uuid);
		} catch (error) {
			context.logger.warn(`Subscription ${uuid} is left at 2Chat: ${(error as Error).message}`);
			return;
		}
	}
}

/**
 * Removes what runs of this n8n that waited for a reply have left at 2Chat after their time.
 * @param ownUrl any address of this n8n's webhooks
 */
export async function removeExpired(
	context: Context,
	call: SubscriptionCall,
	existing: Subscription[],
	ownUrl: string,
): Promise<void> {
	if (!URL.canParse(ownUrl)) return;
	const { origin } = new URL(ownUrl);
	const isOwn = ({ run }: Waiting) => new URL(run).origin === origin;
	const expired = waitingAmong(existing).filter((one) => isOwn(one) && isExpired(one));
	await remove(context, call, expired.slice(0, MOST_AT_A_TIME));
}

/** In any order, so that each has its turn where there are more than can be asked about. */
const shuffled = <T>(list: T[]): T[] =>
	list
		.map((entry): [number, T] => [Math.random(), entry])
		.sort(([one], [other]) => one - other)
		.map(([, entry]) => entry);

/** Where this n8n takes deliveries to waiting runs. */
function baseOf(context: Prober): string {
	const nobody = '0'.repeat(16);
	const people = [{ who: nobody, times: 1 }];
	const question = { asked: 1, expires: 1, on: nobody, people, said: nobody };
	return waitingAt(context.getSignedResumeUrl(toQuery(question))).base;
}

/**
 * Removes what runs of this n8n have left at 2Chat that wait no more: their time is up, or n8n says
 * that they have ended, for example because somebody stopped them.
 * @param mostProbes how many runs n8n is asked about
 */
export async function removeLeftOver(
	context: Prober,
	call: SubscriptionCall,
	existing: Subscription[],
	mostProbes = 100,
): Promise<void> {
	// Where n8n signs no such addresses, no run has waited.
	if (!signsResumeLinks(context)) return;
	const base = baseOf(context);
	const own = waitingAmong(existing).filter((one) => one.base === base);
	const alive = own.filter((one) => !isExpired(one));
	// A run that hears reactions has two, and ends with both.
	const byRun = new Map(shuffled(alive).map((one) => [one.run, one]));
	const asked = [...byRun.values()].slice(0, mostProbes);
	const over = await Promise.all(asked.map(async (one) => await isOver(context, one)));
	const ended = new Set(asked.filter((_, index) => over[index]).map(({ run }) => run));
	await remove(context, call, [
		...own.filter(isExpired).slice(0, MOST_AT_A_TIME),
		...alive.filter(({ run }) => ended.has(run)),
	]);
}
