import type { IExecutePaginationFunctions, INodeExecutionData } from 'n8n-workflow';

import { isPerhapsSent } from './perhapsSent';

/**
 * How each input item ended that must not be sent again. n8n's Retry On Fail runs the whole node
 * once more, with the very same item objects: what was sent, or may have been, is not sent twice.
 */
const endings = new WeakMap<INodeExecutionData, Promise<INodeExecutionData[]>>();

/** Runs `send` unless this very input item was sent before; gives, or throws, what came of it then. */
export async function onlyOnce(
	context: IExecutePaginationFunctions,
	send: () => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	const input = context.getInputData() as INodeExecutionData;
	const before = endings.get(input);
	if (before) return await before;
	const ending = send();
	endings.set(input, ending);
	ending.catch((error: Error) => {
		if (!isPerhapsSent(error)) endings.delete(input);
	});
	return await ending;
}
