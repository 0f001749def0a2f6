import { inspect } from 'node:util';

/**
 * All that a log line or a crash report could show of a value, hidden properties too.
 *
 * @param {unknown} value
 * @returns {string}
 */
export const shown = (value) =>
	inspect(value, { depth: 20, showHidden: true, maxStringLength: null });
