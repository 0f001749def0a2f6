import type { IHttpRequestMethods } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { isCertificateFailure } from '../errors/failure';

/** How long the transport tries before it reports a failure. */
export interface RetryLimits {
	/** How many times one request is sent again. */
	maxRetries: number;
	/** Time after the first attempt beyond which no further one starts, in milliseconds, turns at the key's pace left out. */
	giveUpAfterMs: number;
}

/** Where the user did not say. */
export const DEFAULT_LIMITS: RetryLimits = { maxRetries: 5, giveUpAfterMs: 120_000 };
export const DEFAULT_TIMEOUT_MS = 30_000;

const FIRST_DELAY_MS = 500;
const GROWTH = 4;
/** With the growth above, five waits span more than a minute: a per-minute limit is over by then. */
const LONGEST_DELAY_MS = 45_000;

/** Statuses with which 2Chat refuses before it acts: too many requests, booting, connecting, busy (DOCS response codes). */
const NOT_ACTED = new Set([429, 409, 410, 486]);

/** Statuses after which nobody knows whether 2Chat acted. */
const PERHAPS_ACTED = new Set([500, 502, 504]);

/** True when sending the same call twice has the effect of sending it once. */
export const isRepeatable = (method: IHttpRequestMethods): boolean => method !== 'POST';

/** True when a call may have reached 2Chat and done its work although it failed. */
export function mayHaveGoneThrough(failure: Failure, method: IHttpRequestMethods): boolean {
	if (isRepeatable(method)) return false;
	if (failure.kind === 'unanswered' || failure.kind === 'cancelled') return true;
	if (failure.kind !== 'answered') return false;
	if (failure.status === 503) return failure.byTwoChat !== true;
	return PERHAPS_ACTED.has(failure.status ?? 0);
}

/** True when the same request may be sent again without doing anything twice. */
export function isWorthRepeating(failure: Failure, method: IHttpRequestMethods): boolean {
	if (failure.kind === 'unsent') return !isCertificateFailure(failure);
	if (failure.kind === 'unanswered') return isRepeatable(method);
	if (failure.kind !== 'answered' || failure.status === undefined) return false;
	if (NOT_ACTED.has(failure.status)) return true;
	if (failure.status === 503 || PERHAPS_ACTED.has(failure.status)) {
		return !mayHaveGoneThrough(failure, method);
	}
	return false;
}

/**
 * Milliseconds to wait before the next attempt: what 2Chat asks for, else growing from half a second.
 * @param retry number of this retry, from 0
 * @param spread factor from `jitter()`
 */
export function retryDelayMs(failure: Failure, retry: number, spread: number): number {
	return (
		failure.retryAfterMs ?? Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * GROWTH ** retry) * spread
	);
}
