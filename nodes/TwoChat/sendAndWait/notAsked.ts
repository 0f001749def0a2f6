import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import type { Sent } from './sendToAll';

/**
 * What the output says, where several people were to be asked, of those whom the question did not go to, or
 * perhaps not: empty when all were asked. It travels with the item that the run waits with.
 */
export const saysNotAsked = (all: Sent[]): IDataObject => ({
	notAsked: all.flatMap((one) =>
		'error' in one ? [{ to: one.to, error: one.error.message }] : [],
	),
});

/** The same, read from the item that a run waits with. */
export function notAskedIn(context: Pick<IWebhookFunctions, 'evaluateExpression'>): IDataObject {
	const notAsked = context.evaluateExpression('{{ $json.notAsked }}');
	return { notAsked: Array.isArray(notAsked) ? (notAsked as IDataObject[]) : [] };
}
