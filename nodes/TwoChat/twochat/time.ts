/**
 * A time of 2Chat's as ISO 8601 in UTC. Takes what its endpoints give for the same field: epoch
 * seconds (or milliseconds), ISO with or without a zone, "YYYY-MM-DD HH:MM:SS" (a missing zone is
 * UTC). Null for absent, empty and 0, which 2Chat uses for "never" (CORSAIR). Anything else is
 * returned as it came.
 */
export function isoTime(value: unknown): string | null {
	if (value === undefined || value === null || value === '' || value === 0 || value === '0') {
		return null;
	}
	const epoch =
		typeof value === 'number' ? value : /^\d+$/.test(String(value)) ? Number(value) : NaN;
	if (!Number.isNaN(epoch)) return fromMillis(epoch > 1e11 ? epoch : epoch * 1000, value);
	const text = String(value).trim().replace(' ', 'T');
	const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(text);
	const hasTime = text.includes('T');
	return fromMillis(Date.parse(hasZone || !hasTime ? text : `${text}Z`), value);
}

function fromMillis(millis: number, original: unknown): string {
	const date = new Date(millis);
	return Number.isNaN(date.getTime()) ? String(original) : date.toISOString();
}
