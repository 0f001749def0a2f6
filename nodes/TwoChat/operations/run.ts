import type { IExecuteData, INode, INodeExecutionData } from 'n8n-workflow';

import { withTally } from '../transport/errors/callError';
import { Lane } from './lane';
import type { RunSettings } from './settings';

/**
 * How many items a node run was given. Undefined where n8n does not say: a tool that an agent calls
 * is handed the agent's own execute data, with the agent's items.
 */
export function itemsIn(
	{ data, node }: Pick<IExecuteData, 'data' | 'node'>,
	{ name }: INode,
): number | undefined {
	if (node.name !== name) return undefined;
	const items = Object.values(data)[0]?.[0]?.length;
	// n8n leaves the others of an Execute Once node in the execute data.
	return node.executeOnce && items ? 1 : items;
}

/**
 * Items under way at once where they do not depend on each other. Ten keep up with n8n's HTTP Request
 * node, which sends all at once; with five, the answers' way back alone took longer (npm run bench).
 */
export const SEVERAL = 10;

/**
 * The lane of a node run whose items become output items.
 * @param width items at once unless the user chose otherwise
 * @param items items of the run, where they arrive all at once
 */
export const runLane = (
	settings: RunSettings,
	width: number,
	items: number | undefined,
	stopsAtFailure: boolean,
): Lane<INodeExecutionData[]> =>
	new Lane<INodeExecutionData[]>({
		width: settings.itemsAtOnce ?? width,
		expected: items,
		stopsAtFailure,
		abandoned: [],
		onStop: (reason, tally) => withTally(reason as Error, tally),
	});
