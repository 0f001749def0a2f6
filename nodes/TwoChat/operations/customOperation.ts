import type {
	IDataObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	IExecuteSingleFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { batchesOf } from './batches';
import { callTwoChat } from '../transport/call';
import { failedItem } from './failedItem';
import { onlyOnce } from './retryOnFail';
import { isPerhapsSent, markPerhapsSent } from '../transport/errors/maybeSent';
import type { Call } from '../transport/reply/reply';
import { isRepeatable } from '../transport/retry/rules';
import { runLane } from './run';
import type { RequestOptions, RunSettings } from './settings';
import { runSettings } from './settings';

/** Calls 2Chat for the item at hand and gives the body of the answer. Retries, pace and errors as everywhere. */
export type ItemCall = (call: Call) => Promise<unknown>;

export interface CustomOperation<Input> {
	/**
	 * The 2Chat calls that `run` makes, such as `GET /contacts/{contact_uuid}`: the README and the
	 * coverage test read them, as they read the routing of a declarative operation.
	 */
	calls?: string[];
	/** Items under way at once: 1 for operations that write to people. */
	itemsAtOnce: number;
	/** Reads and checks an item's parameters, for all items before anything is sent. Throws BadInput. */
	read: (this: IExecuteFunctions, itemIndex: number) => Input;
	/** Does the item's calls and gives what the item becomes. */
	run: (
		this: IExecuteFunctions,
		input: Input,
		call: ItemCall,
		itemIndex: number,
	) => Promise<IDataObject | IDataObject[]>;
}

/**
 * An operation of more than one call, with the same order, pace, retries, stop rule, pairing and
 * errors as the declarative ones. Goes into the node's `customOperations`.
 */
export function customOperation<Input>(operation: CustomOperation<Input>) {
	const execute = async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const items = this.getInputData();
		const settings = runSettings(this.getNodeParameter('requestOptions', 0, {}) as RequestOptions);
		const stops = !this.continueOnFail();
		const lane = runLane(settings, operation.itemsAtOnce, items.length, stops);
		const itsBatch = batchesOf(settings, this.getExecutionCancelSignal());
		const results = await Promise.allSettled(
			items.map(async (item, itemIndex) => {
				const work = itemJob(this, operation, settings, item, itemIndex);
				const job = async (read: ReadInput<Input>) => {
					await itsBatch(itemIndex);
					return await work(read);
				};
				const input = inputOf(this, operation, itemIndex);
				const refusal = 'refusal' in input ? input.refusal : undefined;
				const orFailed = async () =>
					await job(input).catch((error: Error) => [
						failedItem(this.getNode(), item, itemIndex, error),
					]);
				return await lane.run(itemIndex, stops ? async () => await job(input) : orFailed, refusal);
			}),
		);
		const failed = results.find((result) => result.status === 'rejected');
		if (failed) throw failed.reason;
		return [results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))];
	};
	const { calls = [], itemsAtOnce } = operation;
	/** One item of it, where n8n runs only the declarative engine: for a tool that an agent calls. */
	const forItem = (single: IExecutePaginationFunctions, settings: RunSettings): ItemWork => {
		const context = asExecuteFunctions(single);
		const itemIndex = single.getItemIndex();
		const item = single.getInputData() as INodeExecutionData;
		const input = inputOf(context, operation, itemIndex);
		const job = itemJob(context, operation, settings, item, itemIndex);
		return {
			refusal: 'refusal' in input ? input.refusal : undefined,
			send: async () => await job(input),
		};
	};
	return Object.assign(execute, { calls, itemsAtOnce, forItem });
}

/** What is to be done for one item, or why it can't be. */
export interface ItemWork {
	refusal?: Error;
	send: () => Promise<INodeExecutionData[]>;
}

/** The node's `customOperations`: by resource and operation. */
export type CustomOperations = Record<
	string,
	Record<string, ReturnType<typeof customOperation<never>>>
>;

/** The custom operation that an item asks for, if it is one. */
export function customOperationOf(
	context: Pick<IExecuteSingleFunctions, 'getNodeParameter'>,
	operations: CustomOperations,
) {
	const resource = String(context.getNodeParameter('resource', ''));
	const operation = String(context.getNodeParameter('operation', ''));
	return operations[resource]?.[operation];
}

const asExecuteFunctions = (single: IExecutePaginationFunctions): IExecuteFunctions =>
	Object.create(single, {
		getInputData: {
			value: () => Array(single.getItemIndex() + 1).fill(single.getInputData()),
		},
		getNodeParameter: {
			value: (name: string, _itemIndex: number, fallback?: unknown, options?: object) =>
				single.getNodeParameter(name, fallback as never, options),
		},
	}) as unknown as IExecuteFunctions;

type ReadInput<Input> = { value: Input } | { refusal: Error };

function inputOf<Input>(
	context: IExecuteFunctions,
	operation: CustomOperation<Input>,
	itemIndex: number,
): ReadInput<Input> {
	try {
		return { value: operation.read.call(context, itemIndex) };
	} catch (error) {
		return { refusal: asNodeError(context, error as Error, itemIndex) };
	}
}

const asNodeError = (context: IExecuteFunctions, error: Error, itemIndex: number): Error =>
	error instanceof NodeApiError || error instanceof NodeOperationError
		? error
		: new NodeOperationError(context.getNode(), error.message, { itemIndex });

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

/** The work of one item: its calls, what went through of them if one fails, and the pairing. */
function itemJob<Input>(
	context: IExecuteFunctions,
	operation: CustomOperation<Input>,
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
		if (wentThrough > 0) {
			error.message += `. Before that, ${wentThrough} ${wentThrough === 1 ? 'request' : 'requests'} of this item went through`;
		}
		return isPerhapsSent(thrown) ? markPerhapsSent(error) : error;
	};
	return async (input: ReadInput<Input>): Promise<INodeExecutionData[]> => {
		if ('refusal' in input) throw input.refusal;
		const result = await operation.run
			.call(context, input.value, call, itemIndex)
			.catch((error: Error) => {
				throw explain(error);
			});
		const outputs = Array.isArray(result) ? result : [result];
		return outputs.map((json) => ({ json, pairedItem: { item: itemIndex } }));
	};
}
