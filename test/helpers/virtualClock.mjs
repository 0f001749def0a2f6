/**
 * Stands in for transport/clock.ts, so that minutes of waiting pass in no time:
 *   jest.mock('../../nodes/TwoChat/transport/retry/clock', () => require('../helpers/virtualClock.mjs'));
 */

let time = Date.UTC(2026, 0, 1);

/** Requests leave one after the other, this many milliseconds apart: that is no wait that a test means. */
const APART_MS = 2;

/** Every wait there was, in milliseconds, in order. @type {number[]} */
export const waits = [];

/** The time at which the waits began. */
export function resetClock() {
	waits.length = 0;
	onEachWait = () => {};
	// Far beyond what any earlier test's pace remembers.
	time += 24 * 3600_000;
}

let onEachWait = () => {};

/** Calls `listener` whenever a wait begins. @param {() => void} listener */
export function onWait(listener) {
	onEachWait = listener;
}

/** Resolves when everything that is ready to go on has gone on. */
export const settled = async () => await new Promise((resolve) => setTimeout(resolve, 20));

export const now = () => time;

/** Lets time pass. @param {number} ms */
export const pass = (ms) => void (time += ms);

/** @param {number} ms @param {AbortSignal} [signal] */
export async function wait(ms, signal) {
	signal?.throwIfAborted();
	const until = time + ms;
	if (ms > APART_MS) {
		waits.push(ms);
		onEachWait();
	}
	await new Promise((resolve) => setImmediate(resolve));
	signal?.throwIfAborted();
	time = Math.max(time, until);
}

export const jitter = () => 1;
