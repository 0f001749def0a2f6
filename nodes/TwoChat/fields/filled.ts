/** True when a parameter's value, or anything inside it, is something to send: not empty, not only empty fields. */
export function isFilled(value: unknown): boolean {
	if (value === undefined || value === null) return false;
	if (typeof value === 'string') return value.trim() !== '';
	if (typeof value !== 'object') return true;
	// A resource locator: its mode says nothing.
	if ('mode' in value && 'value' in value) return isFilled(value.value);
	return Object.values(value).some(isFilled);
}
