/** True when a parameter's value, or anything inside it, is something to send: not empty, not only empty fields. */
export function isFilled(value: unknown): boolean {
	if (value === undefined || value === null) return false;
	if (typeof value === 'string') return value.trim() !== '';
	if (typeof value !== 'object') return true;
	if ('__rl' in value) return isFilled((value as { value?: unknown }).value);
	return Object.values(value).some(isFilled);
}
