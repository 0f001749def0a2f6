import { text } from './values';

/**
 * Which way a message or call went: "inbound" or "outbound". 2Chat says I and O for calls (DOCS
 * Phone-Calls); anything that begins otherwise is returned as it came.
 */
export function readDirection(value: unknown): string | null {
	const given = text(value);
	if (/^i/i.test(given)) return 'inbound';
	return /^o/i.test(given) ? 'outbound' : given || null;
}
