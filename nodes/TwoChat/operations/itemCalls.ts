import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { callTwoChat } from '../transport/call';
import { restated } from '../transport/errors/restated';
import type { Call } from '../transport/reply/reply';
import { isRepeatable } from '../transport/retry/rules';
import { onlyOnce } from './retryOnFail';
import type { RunSettings } from './settings';

/** Calls 2Chat for the item at hand and gives the body of the answer. Retries, pace and errors as everywhere. */
export type ItemCall = (call: Call) => Promise<unknown>;

/** How long a call is tried: as the user set it, or shorter where the call itself is in a hurry. */
function limitsOf({ withinMs }: Call, settings: RunSettings): RunSettings {
	if (withinMs === undefined) return settings;
	const { giveUpAfterMs, timeoutMs } = settings;
	return {
		...settings,
		giveUpAfterMs: Math.min(giveUpAfterMs, withinMs),
		timeoutMs: Math.min(timeoutMs || withinMs, withinMs),
	};
}

/** An error as n8n shows it, about the item. */
export const asNodeError = (context: IExecuteFunctions, error: Error, itemIndex: number): Error =>
	error instanceof NodeApiError || error instanceof NodeOperationError
		? error
		: new NodeOperationError(context.getNode(), error.message, { itemIndex });

/**
 * The calls of one item.
 * @returns `call` for the operation; `explain`, which makes the item's error of what the operation threw, and says
 * what went through before
 */
export function itemCalls(
	context: IExecuteFunctions,
	settings: RunSettings,
	item: INodeExecutionData,
	itemIndex: number,
) {
	let numberOfCall = 0;
	let wentThrough = 0;
	const call: ItemCall = async (request) => {
		const limits = limitsOf(request, settings);
		const { timeoutMs, connection } = limits;
		const timed = { timeoutMs, connection, ...request };
		const send = async () => await callTwoChat.call(context, timed, limits, itemIndex);
		const isSafe = isRepeatable(request.method);
		if (isSafe && !request.once) return await send();
		const body = await onlyOnce(item, `call ${numberOfCall++}`, send);
		if (!isSafe) wentThrough++;
		return body;
	};
	const explain = (thrown: Error): Error => {
		const error = asNodeError(context, thrown, itemIndex);
		if (wentThrough === 0) return error;
		const requests = wentThrough === 1 ? '1 request' : `${wentThrough} requests`;
		return restated(error, `${error.message}. Before that, ${requests} of this item went through`);
	};
	return { call, explain };
}
