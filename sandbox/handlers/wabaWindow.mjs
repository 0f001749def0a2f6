import { windowKey } from '../state/index.mjs';

const DAY = 24 * 3_600_000;

/** When the 24-hour window between a WABA number and a person closes, in milliseconds; 0 if it never opened. */
export function windowOf(state, wabaPhone, personPhone) {
	const wroteAt = state.windows.get(windowKey(wabaPhone, personPhone));
	return wroteAt === undefined ? 0 : wroteAt + DAY;
}
