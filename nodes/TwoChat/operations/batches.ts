import { now, wait } from '../transport/retry/clock';
import type { RunSettings } from './settings';

/**
 * Holds items back as n8n's Batching option says, which n8n itself heeds in its declarative engine only.
 * @returns resolves when the item of that index may leave; throws the abort reason when cancelled
 */
export function batchesOf({ batch }: RunSettings, signal?: AbortSignal) {
	let startedAt: number | undefined;
	return async (itemIndex: number): Promise<void> => {
		if (batch === undefined) return;
		startedAt ??= now();
		const pauses = Math.floor(itemIndex / batch.size);
		await wait(startedAt + pauses * batch.pauseMs - now(), signal);
	};
}
