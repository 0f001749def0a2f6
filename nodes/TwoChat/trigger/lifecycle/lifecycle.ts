import type { IHookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { credentialOf } from '../../transport/http';
import { removeExpired } from '../../subscriptions/leftOver';
import { forgetAddress, noteAddress } from './addresses';
import { checkOptions } from './checkOptions';
import type { HookState } from './state';
import { isToken, newToken } from '../../subscriptions/token';
import { hookState } from './state';
import { isSameWebhook, purposeOf, readHookUrl } from '../../subscriptions/hookUrl';
import type { Situation, Subscription } from '../../subscriptions/plan';
import { isOwn, planSubscriptions } from '../../subscriptions/plan';
import { whyUnreachable } from '../../subscriptions/publicAddress';
import { followsFailedSetup, notingFailure } from './failedSetups';
import {
	listSubscriptions,
	subscribe,
	triggerCall,
	unsubscribe,
} from '../../subscriptions/subscriptions';
import { deliverSample, wantsSample } from './testWithSample';
import { noteSince } from '../watch/starts';
import { wantedByTrigger } from './wanted';
import { whatIsLeft } from './whatIsLeft';
import { whyRefused } from './whyNotSubscribed';

/** The webhook's address without a query. Throws when 2Chat could not call it. */
async function reachableWebhookUrl(context: IHookFunctions): Promise<string> {
	const webhookUrl = context.getNodeWebhookUrl('default') ?? '';
	const { baseUrl } = await credentialOf(context);
	const reason = whyUnreachable(webhookUrl, baseUrl);
	if (reason !== undefined) throw new NodeOperationError(context.getNode(), reason);
	return webhookUrl;
}

/**
 * The token of this trigger. Kept as long as there is one, so that deliveries under way during a
 * republish are still ours; where n8n lost it (a crash before it saved) 2Chat still has it.
 */
export function tokenFor(state: HookState, existing: Subscription[], webhookUrl: string): string {
	if (isToken(state.token)) return state.token;
	const own = existing.filter(({ hookUrl }) => isSameWebhook(hookUrl, webhookUrl));
	return own.map(({ hookUrl }) => readHookUrl(hookUrl).token).find(isToken) ?? newToken();
}

async function situationOf(context: IHookFunctions): Promise<Situation> {
	checkOptions(context);
	const wanted = wantedByTrigger(context);
	const webhookUrl = await reachableWebhookUrl(context);
	const existing = await listSubscriptions(triggerCall(context));
	const state = hookState(context);
	state.token = tokenFor(state, existing, webhookUrl);
	return { wanted, existing, webhookUrl, token: state.token, made: state.made ?? {} };
}

/** Notes what serves the trigger now, as 2Chat has stored it. */
function remember(
	context: IHookFunctions,
	serving: Map<Subscription, string>,
	token: string,
): void {
	const state = hookState(context);
	state.made = Object.fromEntries([...serving].map(([{ uuid }, purpose]) => [uuid, purpose]));
	state.madeFor = context.getNodeWebhookUrl('default');
	noteSince(context);
	state.queryIsLost = [...serving.keys()].some(
		({ hookUrl }) => readHookUrl(hookUrl).token !== token,
	);
	if (state.queryIsLost) {
		context.logger.warn(
			`2Chat stored the webhook of "${context.getNode().name}" without its query. Deliveries are accepted without their token`,
		);
	}
}

const keptIn = ({ existing }: Situation, { keep }: ReturnType<typeof planSubscriptions>) =>
	new Map(
		keep.map(({ uuid, wanted }): [Subscription, string] => [
			existing.find((one) => one.uuid === uuid) as Subscription,
			purposeOf(wanted),
		]),
	);

async function areRight(context: IHookFunctions): Promise<boolean> {
	const situation = await situationOf(context);
	const plan = planSubscriptions(situation);
	if (plan.create.length > 0 || plan.remove.length > 0) return false;
	remember(context, keptIn(situation, plan), situation.token);
	return true;
}

async function takeBack(context: IHookFunctions, made: Subscription[]): Promise<void> {
	for (const { uuid } of made) {
		await unsubscribe(triggerCall(context), uuid).catch((error: Error) =>
			context.logger.warn(`Subscription ${uuid} is left at 2Chat: ${error.message}`),
		);
	}
}

async function create(context: IHookFunctions): Promise<void> {
	const situation = await situationOf(context);
	const plan = planSubscriptions(situation);
	const serving = keptIn(situation, plan);
	const made: Subscription[] = [];
	for (const { wanted, hookUrl } of plan.create) {
		try {
			const subscription = await subscribe(triggerCall(context), wanted, hookUrl);
			made.push(subscription);
			serving.set(subscription, purposeOf(wanted));
		} catch (error) {
			await takeBack(context, made);
			const reason = await whyRefused(context, wanted, error as Error);
			throw new NodeOperationError(context.getNode(), reason);
		}
	}
	for (const { uuid } of plan.remove) await unsubscribe(triggerCall(context), uuid);
	remember(context, serving, situation.token);
	await clearAway(context, situation.existing);
}

/** The list is at hand, so what waits for a reply no more goes as well. */
const clearAway = async (context: IHookFunctions, existing: Subscription[]) =>
	await removeExpired(
		context,
		triggerCall(context),
		existing,
		context.getNodeWebhookUrl('default') ?? '',
	);

async function remove(context: IHookFunctions): Promise<void> {
	const state = hookState(context);
	const own = {
		webhookUrl: context.getNodeWebhookUrl('default') ?? '',
		made: state.made ?? {},
	};
	const existing = await listSubscriptions(triggerCall(context));
	for (const subscription of existing) {
		if (isOwn(subscription, own)) await unsubscribe(triggerCall(context), subscription.uuid);
	}
	state.made = {};
	delete state.madeFor;
	state.queryIsLost = false;
	await clearAway(context, existing);
}

/**
 * n8n starts, or another of its processes takes the lead: the workflow was published before, and
 * nobody is looking. Where this throws, n8n takes the webhook down and answers deliveries with 404
 * (seen in 2.41.1 and 1.123.81), so 2Chat is not asked here: the watch mends.
 */
const isStartOfN8n = (context: IHookFunctions): boolean =>
	['init', 'leadershipChange'].includes(context.getActivationMode());

/**
 * Whether 2Chat has exactly the subscriptions that the node asks for. Changes nothing there. At a
 * start of n8n they count as right until the watch has looked.
 */
export async function subscriptionsAreRight(context: IHookFunctions): Promise<boolean> {
	if (wantsSample(context)) return false;
	const areThere =
		isStartOfN8n(context) || (await notingFailure(context, async () => await areRight(context)));
	if (areThere) noteAddress(context);
	return areThere;
}

/**
 * Makes 2Chat have exactly the subscriptions that the node asks for, or leaves it as it was.
 * @throws NodeOperationError naming the event that was refused, with the cure
 */
export async function createSubscriptions(context: IHookFunctions): Promise<void> {
	if (wantsSample(context)) {
		deliverSample(context);
		return;
	}
	await notingFailure(context, async () => await create(context));
	noteAddress(context);
}

/** Removes every subscription of this trigger, and none of others. */
export async function removeSubscriptions(context: IHookFunctions): Promise<void> {
	if (hookState(context).isSample) return;
	forgetAddress(context);
	const onlyTidiesUp = followsFailedSetup(context);
	await remove(context).catch((error: Error) => {
		if (!onlyTidiesUp) {
			const left = whatIsLeft(hookState(context), error);
			throw new NodeOperationError(context.getNode(), left);
		}
		context.logger.warn(
			`Subscriptions may be left at 2Chat until the next publish: ${error.message}`,
		);
	});
}
