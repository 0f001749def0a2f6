import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** Somebody whom the question did not go to, or perhaps not, and why. */
export interface NotAsked {
	to: string;
	error: string;
}

/**
 * What is said of these in the output, where several people were to be asked: empty when all were.
 * It travels with the item that the run waits with.
 */
export const saysNotAsked = (notAsked: NotAsked[]): IDataObject => ({
	notAsked: notAsked.map(({ to, error }) => ({ to, error })),
});

/** The same, read from the item that a run waits with. */
export function notAskedIn(context: Pick<IWebhookFunctions, 'evaluateExpression'>): IDataObject {
	const notAsked = context.evaluateExpression('{{ $json.notAsked }}');
	return { notAsked: Array.isArray(notAsked) ? (notAsked as IDataObject[]) : [] };
}
