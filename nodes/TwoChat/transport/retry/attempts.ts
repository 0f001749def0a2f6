import type { IHttpRequestMethods } from 'n8n-workflow';

import { jitter, now, wait } from './clock';
import type { Failure } from '../errors/failure';
import { failureFromError, failureFromReply } from '../errors/failure';
import type { LearnLimit, Pace } from './pace';
import type { Reply } from '../reply/reply';
import { isSuccess } from '../reply/reply';
import type { RetryLimits } from './rules';
import { isWorthRepeating, retryDelayMs } from './rules';

/** A key that was just replaced at 2Chat needs a moment to arrive in the credential. */
const KEY_CHANGE_MS = 1000;

export interface AttemptContext {
	method: IHttpRequestMethods;
	limits: RetryLimits;
	/** The pace of the key in use: asked before every attempt, because the key may change in between. */
	pace: () => Promise<Pace>;
	learnLimit: LearnLimit;
	signal?: AbortSignal;
}

export type Outcome =
	| { ok: true; reply: Reply; attempts: number }
	| { ok: false; failure: Failure; attempts: number; perMinute?: number };

/** A DELETE whose answer got lost had deleted, if nothing is left to delete the second time. */
const wasDeletedBefore = (failure: Failure, before: Failure | undefined, method: string): boolean =>
	method === 'DELETE' &&
	failure.status === 404 &&
	(before?.kind === 'unanswered' || (before?.status ?? 0) >= 500);

async function once(send: () => Promise<Reply>, signal?: AbortSignal): Promise<Reply | Failure> {
	try {
		const reply = await send();
		return isSuccess(reply) ? reply : failureFromReply(reply, now());
	} catch (error) {
		return failureFromError(error, signal);
	}
}

const isReply = (result: Reply | Failure): result is Reply => 'statusCode' in result;

/**
 * Sends one request until it is answered, as often as it may be repeated without doing anything
 * twice: at the key's pace, with growing waits, within the limits. `send` reads the credential
 * anew each time, so a 401 is tried once more with the key that is in the credential by then.
 * Never throws for a failure of the call; a cancelled wait is a failure of kind "cancelled".
 */
export async function sendUntilAnswered(
	send: () => Promise<Reply>,
	context: AttemptContext,
): Promise<Outcome> {
	const { method, limits, signal } = context;
	let attempts = 0;
	/** Later by each turn at the key's pace: a slow pace is no reason to give up. */
	let startedAt: number | undefined;
	let keyWasRefused = false;
	let before: Failure | undefined;
	for (;;) {
		let pace: Pace;
		try {
			pace = await context.pace();
			const askedAt = now();
			await pace.turn(signal);
			startedAt = startedAt === undefined ? now() : startedAt + now() - askedAt;
		} catch (error) {
			return { ok: false, failure: beforeSending(error, signal), attempts };
		}
		const result = await once(send, signal);
		attempts++;
		if (isReply(result)) return { ok: true, reply: result, attempts };

		if (wasDeletedBefore(result, before, method)) {
			return { ok: true, reply: { statusCode: 200, headers: {}, body: {} }, attempts };
		}
		before = result;
		const failed: Outcome = { ok: false, failure: result, attempts, perMinute: pace.perMinute };
		let delay: number;
		if (result.status === 401 && !keyWasRefused) {
			keyWasRefused = true;
			delay = KEY_CHANGE_MS;
		} else if (isWorthRepeating(result, method) && attempts <= limits.maxRetries) {
			delay = retryDelayMs(result, attempts - 1, jitter());
		} else {
			return failed;
		}
		if (now() - startedAt + delay > limits.giveUpAfterMs) return failed;

		if (result.status === 429) pace.hold(delay);
		try {
			await wait(delay, signal);
			if (result.status === 429) {
				await pace.refused(result.retryAfterMs !== undefined, context.learnLimit);
			}
		} catch {
			// Cancelled while waiting: the attempts before had ended, so nothing is in the air.
			return { ok: false, failure: { ...result, kind: 'refused', words: CANCELLED }, attempts };
		}
	}
}

const CANCELLED = 'The execution was canceled before 2Chat accepted the request';

function beforeSending(error: unknown, signal?: AbortSignal): Failure {
	if (signal?.aborted) return { kind: 'refused', words: CANCELLED };
	return { kind: 'refused', words: error instanceof Error ? error.message : String(error) };
}
