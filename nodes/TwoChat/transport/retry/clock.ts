import { sleep } from 'n8n-workflow';

/** The transport's only source of time, so that tests can run hours in milliseconds. Milliseconds since the epoch. */
export const now = (): number => Date.now();

/**
 * Waits `ms` milliseconds.
 * @throws the abort reason, at once, when `signal` fires.
 */
export async function wait(ms: number, signal?: AbortSignal): Promise<void> {
	signal?.throwIfAborted();
	if (ms > 0) await sleep(ms, signal);
}

/** A factor between 1 and 1.2: runs that failed together must not come back together. */
export const jitter = (): number => 1 + Math.random() * 0.2;
