import type { IHookFunctions } from 'n8n-workflow';

/** Triggers whose set-up has just failed in this process, by workflow and node. */
const failed = new Set<string>();

const keyOf = (context: IHookFunctions): string =>
	`${context.getWorkflow().id} ${context.getNode().id} ${context.getNodeWebhookUrl('default')}`;

/** Notes that `checkExists` or `create` is failing: n8n will call `delete` next, to tidy up. */
export function noteFailedSetup(context: IHookFunctions): void {
	failed.add(keyOf(context));
}

/**
 * Whether this `delete` tidies up after a failed set-up. If it failed too, n8n would keep the
 * webhook's row and take the trigger for registered: publishing again, with the cause mended, would
 * do nothing and say "published" (n8n 2.41, webhook-trigger-registrar and workflow-publication-applier).
 */
export const followsFailedSetup = (context: IHookFunctions): boolean =>
	failed.delete(keyOf(context));
