import type { IExecuteData, INodeExecutionData } from 'n8n-workflow';

import { withTally } from './callError';
import { Lane } from './lane';
import type { RunSettings } from './settings';

/** How many items a node run was given. */
export const itemsIn = ({ data }: Pick<IExecuteData, 'data'>): number | undefined =>
	Object.values(data)[0]?.[0]?.length;

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
