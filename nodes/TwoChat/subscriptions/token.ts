import { timingSafeEqual } from 'node:crypto';

import { isToken } from '../trigger/lifecycle/state';

/** Whether both tokens are the same, in a time that tells nothing about where they differ. */
export function isSameToken(given: string, expected: string): boolean {
	if (!isToken(given) || !isToken(expected)) return false;
	return timingSafeEqual(Buffer.from(given), Buffer.from(expected));
}
