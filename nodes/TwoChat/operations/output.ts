import type { IDataObject, INodeExecutionData, NodeApiError } from 'n8n-workflow';

import { countOf } from '../transport/reply/envelope';
import type { Page } from '../transport/reply/pages';
import type { Paging } from '../twochat/paging';
import { collectPages } from '../transport/reply/pages';
import type { Call } from '../transport/reply/reply';
import type { Answer } from './answer';
import type { ItemCall } from './itemCalls';
import type { ItemContext } from './itemContext';
import { chosenShape } from './shape';

/**
 * Makes an item's request and reads its answer: every page that is wanted, filtered, simplified and cut as the
 * user asked.
 * @param request without what the pages add
 * @throws NodeApiError or NodeOperationError whose message is a sentence with the cure
 */
export async function answerOf(
	request: Call,
	answer: Answer,
	item: ItemContext,
	call: ItemCall,
): Promise<IDataObject[]> {
	const limit = answer.isList ? wantedEntries(item) : Infinity;
	const keep = answer.keep?.call(item);
	const shape =
		answer.simplify &&
		chosenShape(answer.simplify, (name, fallback) => item.getNodeParameter(name, fallback));
	const { paging } = answer;
	if (paging) {
		return await collectPages(pageOf(request, answer, paging, call), paging, limit, {
			keep,
			shape,
			isOver: answer.isOver,
		});
	}
	const take = (entries: IDataObject[]) => {
		const kept = (keep ? entries.filter(keep) : entries).slice(0, limit);
		return shape ? kept.map(shape) : kept;
	};
	const whole = call({ ...request, read: answer.read }) as Promise<IDataObject[]>;
	return await whole.then(take, (error: NodeApiError) => {
		const instead = answer.onStatus?.[Number(error.httpCode)];
		if (!instead) throw error;
		return [instead(error.message)];
	});
}

const pageOf =
	(request: Call, { read }: Answer, { page, size: sizeName }: Paging, call: ItemCall) =>
	async (number: number, size: number): Promise<Page> => {
		const query = { ...request.query, [page]: number, ...(sizeName && { [sizeName]: size }) };
		const withCount = (body: unknown) => ({ entries: read(body), count: countOf(body) });
		return (await call({ ...request, query, read: withCount })) as Page;
	};

/** Entries wanted of a list: the user's Limit, or all. */
function wantedEntries(item: ItemContext): number {
	if (item.getNodeParameter('returnAll', false)) return Infinity;
	return item.getNodeParameter('limit', 50) as number;
}

/** Output items of one input item. One object pairs them all: n8n reads it only, and of 100,000 each would be kept. */
export function paired(entries: IDataObject[], itemIndex: number): INodeExecutionData[] {
	const pairedItem = { item: itemIndex };
	return entries.map((json) => ({ json, pairedItem }));
}
