import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';

import type { Failure } from './failure';
import type { Tally } from '../../operations/lane';
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

/** "0, 1, 2, 5" as "0–2, 5", so that a thousand indexes stay readable. */
function ranges(indexes: number[]): string {
	const parts: Array<[number, number]> = [];
	for (const index of indexes) {
		const last = parts.at(-1);
		if (last && last[1] === index - 1) last[1] = index;
		else parts.push([index, index]);
	}
	return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Messages as they were before a tally: n8n may try a run again that fails with the same error. */
const ownMessages = new WeakMap<Error, { message: string; description?: string | null }>();

/** Adds to a failure that stopped a run what had been sent by then, so that nothing sent is lost in silence. */
export function withTally<E extends Error & { description?: string | null }>(
	error: E,
	{ total, done, failed, notSent }: Tally,
): E {
	if (total <= 1) return error;
	const own = ownMessages.get(error) ?? { message: error.message, description: error.description };
	ownMessages.set(error, own);
	error.message = `${own.message}. Stopped at item ${failed[0]}: ${done} of ${total} items went through, ${notSent.length} were not sent`;
	const details = [
		own.description,
		failed.length > 1 ? `Failed: items ${ranges(failed)}` : undefined,
		notSent.length ? `Not sent: items ${ranges(notSent)}` : undefined,
	];
	error.description = details.filter(Boolean).join('\n');
	return error;
}
