/**
 * Which way a message or call went: "inbound" or "outbound". 2Chat says I and O for calls (DOCS
 * Phone-Calls); anything that begins otherwise is returned as it came.
 */
export function readDirection(value: unknown): string | null {
	if (value === undefined || value === null || value === '') return null;
	const text = String(value);
	if (/^i/i.test(text)) return 'inbound';
	return /^o/i.test(text) ? 'outbound' : text;
}
