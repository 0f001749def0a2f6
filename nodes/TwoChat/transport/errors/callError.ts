import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Failure } from './failure';
import type { Circumstances } from './sentences';
import { sentence } from './sentences';

/**
 * The error of a call that failed for good. Built from our own sentence alone: the HTTP client's
 * error holds the API key, and would bring n8n's own text in place of ours.
 */
export function callError(
	node: INode,
	failure: Failure,
	about: Circumstances,
	itemIndex?: number,
): NodeApiError {
	const message = sentence(failure, about);
	const words = failure.words && !message.includes(failure.words) ? failure.words : undefined;
	return new NodeApiError(node, {} as JsonObject, {
		message,
		description: words && `2Chat says: ${words}`,
		httpCode: failure.status === undefined ? undefined : String(failure.status),
		itemIndex,
	});
}
