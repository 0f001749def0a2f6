import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { batchesOf } from './batches';
import { failedItem } from './failedItem';
import { hintsFor } from './hints';
import { asNodeError, itemCalls } from './itemCalls';
import { inLane } from './lane';
import type { Operation, Work } from './operation';
import { withOwnNumbers } from './ownNumbers';
import type { RequestOptions } from './settings';
import { runSettings } from './settings';
import { withSummary } from './summary';

/**
 * Items under way at once where they do not depend on each other. Ten keep up with n8n's HTTP Request
 * node, which sends all at once; with five, the answers' way back alone took longer (npm run bench).
 */
const SEVERAL = 10;

/**
 * Runs an operation for all items that came in: all are read and checked first, then sent in order, as many at a
 * time as the operation and the user allow, and paired with what came of them.
 * @throws NodeApiError or NodeOperationError, where failures stop the run: the first item's sentence, and what had
 * been sent by then. Where an item can't be sent at all, nothing is.
 */
export async function runOperation(
	given: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[]> {
	const items = given.getInputData();
	const context = await withOwnNumbers(given, operation.fields, items.length);
	const settings = runSettings(context.getNodeParameter('requestOptions', 0, {}) as RequestOptions);
	const stops = !context.continueOnFail();
	const works = readAll(context, operation, items.length);
	const refused = works.flatMap((work, index) => (work instanceof Error ? [index] : []));
	if (stops && refused.length > 0) {
		const notSent = works.flatMap((work, index) => (work instanceof Error ? [] : [index]));
		const summary = { total: items.length, done: 0, failed: refused, notSent };
		throw withSummary(works[refused[0]] as Error, summary);
	}

	const itsBatch = batchesOf(settings, context.getExecutionCancelSignal());
	const job = async (index: number): Promise<INodeExecutionData[]> => {
		const work = works[index];
		const { call, explain } = itemCalls(context, settings, items[index], index);
		try {
			if (work instanceof Error) throw work;
			await itsBatch(index);
			return await work(call);
		} catch (thrown) {
			const error = explain(thrown as Error);
			if (stops) throw error;
			return [failedItem(context.getNode(), items[index], index, error)];
		}
	};
	const width = settings.itemsAtOnce ?? (operation.inOrder ? 1 : SEVERAL);
	const { results, failed, notStarted } = await inLane(items.length, width, job);
	if (failed.length > 0) {
		throw withSummary(failed[0].reason, {
			total: items.length,
			done: results.length,
			failed: failed.map(({ index }) => index),
			notSent: notStarted,
		});
	}
	const output = results.flat();
	const hints = hintsFor(operation, output, context.getNode());
	// In an agent's tool, and in an older n8n, there is no place for them.
	if (hints.length > 0) context.addExecutionHints?.(...hints);
	return output;
}

/** What is to be done for each item, or why it can't be. */
function readAll(
	context: IExecuteFunctions,
	operation: Operation,
	count: number,
): Array<Work | Error> {
	const read = operation.begin(context);
	return Array.from({ length: count }, (_, index) => {
		try {
			return read(index);
		} catch (error) {
			return asNodeError(context, error as Error, index);
		}
	});
}
