import type { IHookFunctions, ITriggerFunctions } from 'n8n-workflow';

/**
 * The webhook address of each trigger that is set up in this process. n8n tells it to the life
 * cycle's methods only, and the watch needs it. A trigger whose set-up failed has none.
 */
const addresses = new Map<string, string>();

type Context = Pick<IHookFunctions | ITriggerFunctions, 'getWorkflow' | 'getNode'>;

/** One text for a trigger in this process. */
export const triggerKey = (context: Context): string =>
	[context.getWorkflow().id, context.getNode().id].join(' ');

const isTest = (context: IHookFunctions): boolean => context.getActivationMode() === 'manual';

/** Notes that a trigger is set up. A test in the editor has an address of its own, which is none to watch. */
export function noteAddress(context: IHookFunctions): void {
	const url = context.getNodeWebhookUrl('default');
	if (url !== undefined && !isTest(context)) addresses.set(triggerKey(context), url);
}

/** Notes that a trigger is set up no more. */
export function forgetAddress(context: IHookFunctions): void {
	const key = triggerKey(context);
	if (addresses.get(key) === context.getNodeWebhookUrl('default')) addresses.delete(key);
}

/** The webhook's address without a query; undefined while the trigger is not set up. */
export const addressOf = (context: Context): string | undefined =>
	addresses.get(triggerKey(context));
