import { BadInput } from '../transport/errors/badInput';

const MINUTE = 60_000;
const UNITS: Record<string, number> = { minutes: MINUTE, hours: 60 * MINUTE, days: 1440 * MINUTE };
const MOST_DAYS = 365;

/**
 * How long a run waits, in milliseconds. Always bounded: the end is what guarantees that nothing of
 * it stays at 2Chat for ever.
 * @throws BadInput when it is not more than nothing and at most a year
 */
export function readLimitMs(read: (name: string, fallback: unknown) => unknown): number {
	const amount = Number(read('limitAmount', 1));
	const limitMs = amount * (UNITS[String(read('limitUnit', 'days'))] ?? NaN);
	if (limitMs > 0 && limitMs <= MOST_DAYS * UNITS.days) return Math.ceil(limitMs);
	throw new BadInput(
		`Wait At Most must be more than nothing and at most ${MOST_DAYS} days. Set its number and its unit`,
	);
}
