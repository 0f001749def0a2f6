import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until something is so.
 *
 * @param {() => boolean} isSo
 * @returns {Promise<void>}
 */
export async function until(isSo) {
	const deadline = Date.now() + 10_000;
	while (!isSo()) {
		if (Date.now() > deadline) throw new Error(`Waited in vain until ${isSo}`);
		await sleep(5);
	}
}

/**
 * Waits until nothing has happened for a moment.
 *
 * @param {() => number} count of what happens
 * @returns {Promise<void>}
 */
export async function untilQuiet(count) {
	for (let before = -1; before !== count(); ) {
		before = count();
		await sleep(150);
	}
}
