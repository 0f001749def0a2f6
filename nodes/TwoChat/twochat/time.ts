import { text } from './values';

/** Epoch seconds of the year 5138; beyond it a number counts milliseconds, and so on by thousands. */
const MOST_SECONDS = 1e11;

/** Epoch seconds, milliseconds, microseconds or nanoseconds as milliseconds. */
function epochMillis(epoch: number): number {
	let millis = epoch * 1000;
	// Of what has no end, a thousandth has none either.
	if (!Number.isFinite(millis)) return NaN;
	while (Math.abs(millis) > MOST_SECONDS * 1000) millis /= 1000;
	return Math.floor(millis);
}

/** ISO 8601 and its neighbours, whose zone is UTC where it is missing: `2026/01/01 00:00:00 UTC`. */
function fromIso(value: string): number {
	const iso = value
		.replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, '$1-$2-$3')
		.replace(/^(\d{4}-\d{2}-\d{2})[ T]+/i, '$1T')
		.replace(/\s*(?:UTC|GMT)$/i, 'Z')
		.replace(/(:\d{2}(?:\.\d+)?)\s*([+-]\d{2})$/, '$1$2:00')
		.replace(/\s+(?=[+-]\d{2})/, '');
	const hasTime = iso.includes('T');
	const hasZone = /(Z|[+-]\d{2}:?\d{2})$/i.test(iso);
	return Date.parse(hasTime && !hasZone ? `${iso}Z` : iso);
}

const WORDS = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d:\d\d/i;

/** `Thu, 01 Jan 2026 00:00:00 GMT`, without a zone UTC. */
const fromWords = (value: string): number =>
	Date.parse(/(GMT|UTC|Z|[+-]\d{4}|\b[A-Z]{2,4}T)$/.test(value) ? value : `${value} UTC`);

/**
 * A time of 2Chat's as milliseconds. Takes what its endpoints give for the same field: epoch in
 * any unit, as a number or as text, ISO 8601 with or without a zone, `YYYY-MM-DD HH:MM:SS` (a missing
 * zone is UTC; docs/2chat-api.md, 7.1), and the date of mails. Undefined for absent, empty and 0, which 2Chat uses for
 * "never" (CORSAIR), and for what is no time.
 */
export function timeInMillis(value: unknown): number | undefined {
	if (typeof value !== 'string' && typeof value !== 'number') return undefined;
	const given = String(value).trim();
	if (given === '' || Number(given) === 0) return undefined;
	const millis = /^-?\d+(\.\d+)?(e\+?\d+)?$/i.test(given)
		? epochMillis(Number(given))
		: /^\d{4}[-/]/.test(given)
			? fromIso(given)
			: WORDS.test(given)
				? fromWords(given)
				: NaN;
	return Number.isNaN(new Date(millis).getTime()) ? undefined : millis;
}

/**
 * A time of 2Chat's as ISO 8601 in UTC; null for absent, empty and 0, and for objects. A text that is no time is returned as
 * it came.
 */
export function isoTime(value: unknown): string | null {
	const given = text(value);
	if (given === '' || Number(given) === 0) return null;
	const millis = timeInMillis(value);
	return millis === undefined ? given : new Date(millis).toISOString();
}
