import { randomUUID } from 'node:crypto';

import { seededRandom } from '../random.mjs';

/** An id that is the same in every sandbox: for what is there at the start. */
export const fixedId = (prefix, number) =>
	`${prefix}00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/**
 * Makes new ids: 2Chat's prefix and a UUID.
 *
 * @param {number | undefined} seed undefined: different at every start
 * @returns {(prefix: string) => string}
 */
export function idMaker(seed) {
	if (seed === undefined) return (prefix) => `${prefix}${randomUUID()}`;
	const random = seededRandom(seed);
	const hex = (length) =>
		Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
	return (prefix) => `${prefix}${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}
