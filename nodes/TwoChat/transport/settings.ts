import type { Connection } from './connection';
import { connectionOf } from './connection';
import type { RetryLimits } from './retry';

export const DEFAULT_TIMEOUT_MS = 30_000;
export const DEFAULT_LIMITS: RetryLimits = { maxRetries: 5, giveUpAfterMs: 120_000 };

/** What the user set under Request Options, in the units of the form. */
export interface RequestOptions {
	itemsAtOnce?: number;
	maxRetries?: number;
	giveUpAfter?: number;
	timeout?: number;
	proxy?: string;
	allowUnauthorizedCerts?: boolean;
	batching?: { batch?: { batchInterval?: number } };
}

/** The user's choices for a node run, in the transport's units. */
export interface RunSettings extends RetryLimits {
	/** Undefined: the operation's own width. */
	itemsAtOnce?: number;
	timeoutMs: number;
	connection: Connection;
	/** True when n8n hands the items over in batches with a pause between them. */
	arrivesInBatches: boolean;
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
		arrivesInBatches: (batching?.batch?.batchInterval ?? 0) > 0,
	};
}
