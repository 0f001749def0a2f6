import type { IHookFunctions } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { wholeMessage } from '../../transport/errors/wholeMessage';

/** Triggers whose set-up has just failed in this process. */
const failed = new Set<string>();

const keyOf = (context: IHookFunctions): string =>
	[context.getWorkflow().id, context.getNode().id, context.getNodeWebhookUrl('default')].join(' ');

/**
 * Of a NodeApiError n8n shows in the publish dialog the description alone (seen in the code of
 * 1.123.81 to 2.20.12), or the message alone: so another error says it all in its message.
 */
const shownWhole = (context: IHookFunctions, error: Error): Error =>
	error instanceof NodeApiError
		? new NodeOperationError(context.getNode(), wholeMessage(error))
		: error;

/**
 * Runs `checkExists` or `create`, and notes when it fails: n8n calls `delete` next, to tidy up.
 * @throws what it throws; a NodeApiError as a NodeOperationError
 */
export async function notingFailure<T>(
	context: IHookFunctions,
	setUp: () => Promise<T>,
): Promise<T> {
	const key = keyOf(context);
	failed.add(key);
	const result = await setUp().catch((error: Error) => {
		throw shownWhole(context, error);
	});
	failed.delete(key);
	return result;
}

/**
 * Whether this `delete` tidies up after a failed set-up. If it failed too, n8n would keep the
 * webhook's row and take the trigger for registered: publishing again, with the cause mended, would
 * do nothing and say "published" (n8n 2.41, webhook-trigger-registrar and workflow-publication-applier).
 */
export const followsFailedSetup = (context: IHookFunctions): boolean =>
	failed.delete(keyOf(context));
