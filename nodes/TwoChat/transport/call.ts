import type { IDataObject } from 'n8n-workflow';

import { sendUntilAnswered } from './retry/attempts';
import { callError } from './errors/callError';
import { countOf, listFrom } from './reply/envelope';
import type { CallContext } from './http';
import { currentPace, learnLimit, sendOnce } from './http';
import type { Paging } from '../twochat/paging';
import { collectPages } from './reply/pages';
import { markPerhapsSent } from './errors/maybeSent';
import { readReply } from './reply/readAnswer';
import type { Call } from './reply/reply';
import type { RetryLimits } from './retry/rules';
import { DEFAULT_LIMITS, DEFAULT_TIMEOUT_MS, mayHaveGoneThrough } from './retry/rules';

const asItIs = (body: unknown): unknown => body;

/**
 * The one way out to 2Chat, for operations, the trigger and dropdowns alike: with retries, at the key's
 * pace, and with sentences for errors.
 * @returns the body of a successful answer, as `call.read` reads it
 * @throws NodeApiError whose message is a sentence with the cure; `httpCode` holds 2Chat's status
 */
export async function callTwoChat(
	this: CallContext,
	call: Call,
	limits: RetryLimits = DEFAULT_LIMITS,
	itemIndex?: number,
): Promise<unknown> {
	const outcome = await sendUntilAnswered(async () => await sendOnce(this, call), {
		method: call.method,
		limits,
		pace: async () => await currentPace(this),
		learnLimit: async () => await learnLimit(this, call.connection),
		signal: this.getExecutionCancelSignal?.(),
	});
	if (outcome.ok) {
		return readReply(this.getNode(), call.method, outcome.reply, call.read ?? asItIs, itemIndex);
	}
	const { failure, attempts, perMinute } = outcome;
	const { method, path, timeoutMs = DEFAULT_TIMEOUT_MS } = call;
	const about = { method, path, attempts, perMinute, timeoutMs };
	const error = callError(this.getNode(), failure, about, itemIndex);
	throw mayHaveGoneThrough(failure, method) ? markPerhapsSent(error) : error;
}

/**
 * All entries of a list, every page of it.
 * @param key where the answer carries the list
 * @throws NodeApiError as {@link callTwoChat}; PayloadNotFound naming what came
 */
export async function allEntries(
	this: CallContext,
	call: Call,
	key: string,
	paging: Paging,
	limits?: RetryLimits,
): Promise<IDataObject[]> {
	const fetchPage = async (number: number, size: number) => {
		const query: IDataObject = { ...call.query, [paging.page]: number };
		if (paging.size) query[paging.size] = size;
		const body = await callTwoChat.call(this, { ...call, query }, limits);
		return { entries: listFrom(body, key), count: countOf(body) };
	};
	return await collectPages(fetchPage, paging, Infinity);
}
