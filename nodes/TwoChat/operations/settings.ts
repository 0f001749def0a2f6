import type { Connection } from '../transport/connection';
import { connectionOf } from '../transport/connection';
import type { RetryLimits } from '../transport/retry/rules';
import { DEFAULT_LIMITS, DEFAULT_TIMEOUT_MS } from '../transport/retry/rules';

/** What the user set under Request Options, in the units of the form. */
export interface RequestOptions {
	itemsAtOnce?: number;
	maxRetries?: number;
	giveUpAfter?: number;
	timeout?: number;
	proxy?: string;
	allowUnauthorizedCerts?: boolean;
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
}

/** The user's choices for a node run, in the transport's units. */
export interface RunSettings extends RetryLimits {
	/** Undefined: the operation's own width. */
	itemsAtOnce?: number;
	timeoutMs: number;
	connection: Connection;
	/** Undefined: no pause between items. */
	batch?: { size: number; pauseMs: number };
}

/** As n8n reads it: less than one item counts as one. */
function batchOf({ batchSize = 1, batchInterval = 0 } = {}): RunSettings['batch'] {
	return batchInterval > 0 ? { size: Math.max(1, batchSize), pauseMs: batchInterval } : undefined;
}

/** Reads Options. They hold for the whole run, so the first item's values count, as for n8n's own. */
export function runSettings(options: RequestOptions): RunSettings {
	const { itemsAtOnce, maxRetries, giveUpAfter, timeout, batching } = options;
	return {
		itemsAtOnce: itemsAtOnce === undefined ? undefined : Math.max(1, Math.floor(itemsAtOnce)),
		maxRetries: maxRetries ?? DEFAULT_LIMITS.maxRetries,
		giveUpAfterMs: giveUpAfter === undefined ? DEFAULT_LIMITS.giveUpAfterMs : giveUpAfter * 1000,
		timeoutMs: timeout ?? DEFAULT_TIMEOUT_MS,
		connection: connectionOf(options),
		batch: batchOf(batching?.batch),
	};
}
