import type { ITriggerFunctions } from 'n8n-workflow';

import { isSameWebhook, purposeOf } from '../../subscriptions/hookUrl';
import { removeExpired } from '../../subscriptions/leftOver';
import type { Situation, Subscription } from '../../subscriptions/plan';
import { planSubscriptions } from '../../subscriptions/plan';
import type { SubscriptionCall } from '../../subscriptions/subscriptions';
import { listSubscriptions, subscribe, unsubscribe } from '../../subscriptions/subscriptions';
import type { Wanted } from '../../subscriptions/hookUrl';
import { tokenFor } from '../lifecycle/lifecycle';
import { hookState } from '../lifecycle/state';
import type { Problem } from './problems';
import { problemOfEvent } from './problems';

/** What a look at the subscriptions has come to. */
export interface Mended {
	/** Events that nothing served, and that are served again. */
	made: Wanted[];
	/** How many of our own subscriptions served nothing, and are gone. */
	removed: number;
	problems: Problem[];
}

/**
 * Subscriptions that this process has made, by trigger: n8n would not save them in the static data.
 * Only a hint, where 2Chat has dropped the query of our address.
 */
const madeHere = new Map<string, Record<string, string>>();

/**
 * What the trigger remembers making. Only as long as its address has not changed: a copy of this
 * n8n, started elsewhere for a trial, must not take away what production listens to. After a move
 * the next publish does.
 */
function rememberedBy(context: ITriggerFunctions, webhookUrl: string): Record<string, string> {
	const { made, madeFor } = hookState(context);
	const isSame = madeFor !== undefined && isSameWebhook(madeFor, webhookUrl);
	return { ...(isSame ? made : {}), ...madeHere.get(webhookUrl) };
}

function situationOf(
	context: ITriggerFunctions,
	wanted: Wanted[],
	webhookUrl: string,
	existing: Subscription[],
): Situation {
	const state = hookState(context);
	const token = tokenFor(state, existing, webhookUrl);
	// Otherwise untouched: n8n would save it with whatever else the static data were long ago.
	if (state.token !== token) state.token = token;
	return { wanted, existing, webhookUrl, token, made: rememberedBy(context, webhookUrl) };
}

/**
 * Makes 2Chat have exactly the subscriptions that the trigger asks for, as far as it lets us, and
 * removes what runs that waited for a reply have left there.
 * @param isOver whether the trigger has been taken down meanwhile: then what was made is taken back
 * @throws NodeApiError when 2Chat can't be asked
 */
export async function mend(
	context: ITriggerFunctions,
	call: SubscriptionCall,
	wanted: Wanted[],
	webhookUrl: string,
	isOver: () => boolean,
): Promise<Mended> {
	const existing = await listSubscriptions(call);
	const plan = planSubscriptions(situationOf(context, wanted, webhookUrl, existing));
	const mended: Mended = { made: [], removed: 0, problems: [] };
	for (const { wanted: one, hookUrl } of plan.create) {
		if (isOver()) return mended;
		const made = await subscribe(call, one, hookUrl).catch((error: Error) => error);
		if (made instanceof Error) {
			const problem = problemOfEvent(one, made);
			if (problem === undefined) throw made;
			mended.problems.push(problem);
			continue;
		}
		if (isOver()) await unsubscribe(call, made.uuid);
		madeHere.set(webhookUrl, { ...madeHere.get(webhookUrl), [made.uuid]: purposeOf(one) });
		mended.made.push(one);
	}
	for (const { uuid } of plan.remove) {
		if (isOver()) return mended;
		await unsubscribe(call, uuid);
		mended.removed += 1;
	}
	await removeExpired(context, call, existing, webhookUrl);
	return mended;
}
