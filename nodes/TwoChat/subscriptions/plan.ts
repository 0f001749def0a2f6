import { entryOf } from '../twochat/values';
import { buildHookUrl, isSameWebhook, purposeOf, readHookUrl } from './hookUrl';
import type { Wanted } from './hookUrl';

/** A subscription as 2Chat lists it. */
export interface Subscription {
	uuid: string;
	event: string;
	hookUrl: string;
}

export interface Situation {
	wanted: Wanted[];
	existing: Subscription[];
	/** The trigger's own webhook, without a query. */
	webhookUrl: string;
	token: string;
	/** Purposes of the subscriptions that this trigger made, by UUID. A hint where the URL no longer tells. */
	made: Record<string, string>;
}

export interface Plan {
	/** One subscription per purpose that is served already. */
	keep: Array<{ uuid: string; wanted: Wanted }>;
	/** Purposes that nothing serves. */
	create: Array<{ wanted: Wanted; hookUrl: string }>;
	/** Our own subscriptions that serve nothing: leftovers, repetitions, another token. */
	remove: Subscription[];
}

/** Whether a subscription belongs to this trigger: it calls its webhook, or the trigger remembers making it. */
export const isOwn = (
	{ uuid, hookUrl }: Subscription,
	{ webhookUrl, made }: Pick<Situation, 'webhookUrl' | 'made'>,
): boolean => isSameWebhook(hookUrl, webhookUrl) || entryOf(made, uuid) !== undefined;

/** What an own subscription serves, or undefined when its deliveries would be refused or go elsewhere. */
function served(
	{ uuid, event, hookUrl }: Subscription,
	{ webhookUrl, token, made }: Situation,
): string | undefined {
	if (!isSameWebhook(hookUrl, webhookUrl)) return undefined;
	const inUrl = readHookUrl(hookUrl);
	const isReadable = inUrl.purpose !== '';
	if (isReadable && inUrl.token !== token) return undefined;
	const purpose = isReadable ? inUrl.purpose : entryOf(made, uuid);
	return purpose?.startsWith(`${event} `) ? purpose : undefined;
}

/**
 * Compares what the trigger wants with what 2Chat has, and says what to keep, to create and to
 * remove so that every purpose is served by exactly one subscription. Subscriptions of others are
 * in none of the three.
 */
export function planSubscriptions(situation: Situation): Plan {
	const { wanted, existing, webhookUrl, token } = situation;
	const open = new Map(wanted.map((one) => [purposeOf(one), one]));
	const plan: Plan = { keep: [], create: [], remove: [] };
	for (const subscription of existing) {
		if (!isOwn(subscription, situation)) continue;
		const purpose = served(subscription, situation);
		const match = purpose === undefined ? undefined : open.get(purpose);
		if (match === undefined || purpose === undefined) {
			plan.remove.push(subscription);
		} else {
			plan.keep.push({ uuid: subscription.uuid, wanted: match });
			open.delete(purpose);
		}
	}
	for (const one of open.values()) {
		plan.create.push({ wanted: one, hookUrl: buildHookUrl(webhookUrl, one, token) });
	}
	return plan;
}
