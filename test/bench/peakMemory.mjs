import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Resident memory of a process in MiB, as the system counts it. */
async function residentMemory(pid) {
	const { stdout } = await execute('ps', ['-o', 'rss=', '-p', String(pid)]);
	return Math.round(Number(stdout) / 1024);
}

/**
 * Watches a process while something happens.
 *
 * @param {number} pid
 * @param {() => Promise<void>} work
 * @returns {Promise<{before: number, peak: number}>} MiB; sampled ten times a second, which is enough because a process
 *   gives memory back much more slowly
 */
export async function peakWhile(pid, work) {
	const before = await residentMemory(pid);
	let peak = before;
	let over = false;
	const watching = (async () => {
		while (!over) {
			peak = Math.max(peak, await residentMemory(pid));
			await sleep(100);
		}
	})();
	try {
		await work();
	} finally {
		over = true;
		await watching;
	}
	return { before, peak };
}
