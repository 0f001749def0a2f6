import type { IExecuteSingleFunctions, IHttpRequestOptions, PreSendAction } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/** Why an item's input can't be sent, until its turn comes. */
const refusals = new WeakMap<object, NodeOperationError>();

/** Input that can't be right; its message says which field and what it should look like. */
export class BadInput extends Error {}

/**
 * Makes a `preSend` step that checks or completes the request. n8n runs these steps for all items
 * before any is sent and knows no order among them, so a {@link BadInput} is kept for the request
 * hook, which refuses the item in its turn, paired, or the whole run before anything is sent.
 */
export function prepare(
	step: (this: IExecuteSingleFunctions, request: IHttpRequestOptions) => void,
): PreSendAction {
	return async function (this: IExecuteSingleFunctions, request: IHttpRequestOptions) {
		if (refusals.has(request)) return request;
		try {
			step.call(this, request);
		} catch (thrown) {
			const reason = thrown instanceof Error ? thrown.message : String(thrown);
			const itemIndex = this.getItemIndex();
			refusals.set(request, new NodeOperationError(this.getNode(), reason, { itemIndex }));
		}
		return request;
	};
}

/** Why this request can't be sent, if `prepare` found a reason. */
export const refusalOf = (request: object): NodeOperationError | undefined => refusals.get(request);
