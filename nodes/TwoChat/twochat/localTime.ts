/** A moment, or why a value is none: a clause that begins with "it". */
export type Moment = { millis: number; iso: string } | { reason: string };

const FORM = 'use a form like 2026-01-31T12:00:00';

/** ISO 8601, with or without its dashes and colons; a space may stand for the T. */
const ISO =
	/^(\d{4})-?(\d{2})-?(\d{2})(?:(?:T|\s+)(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d+))?)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
/** An English date with the month's name, as Date, mail and spreadsheets write it; the day's name may stand before it. */
const ENGLISH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/i;
const ZONE_AT_END = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s*\([^)]*\))?$/i;

const moment = (millis: number): Moment => {
	const date = new Date(millis);
	if (Number.isNaN(date.getTime())) return { reason: `it is not a time; ${FORM}` };
	return { millis: date.getTime(), iso: date.toISOString() };
};

/** Seconds since 1970; above 100 billion, which is the year 5138, they can only be milliseconds. */
const fromEpoch = (epoch: number): Moment => moment(Math.abs(epoch) > 1e11 ? epoch : epoch * 1000);

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(format: Intl.DateTimeFormat, millis: number): number {
	const part = Object.fromEntries(
		format.formatToParts(millis).map(({ type, value }) => [type, Number(value)]),
	);
	const { year, month, day, hour, minute, second } = part;
	return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(millis / 1000) * 1000;
}

/** By zone: making one costs a hundred times what using it does. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat | undefined {
	try {
		const clock = clocks.get(timeZone) ?? newClock(timeZone);
		clocks.set(timeZone, clock);
		return clock;
	} catch {
		return undefined;
	}
}

/** @throws RangeError when Intl does not know the zone */
function newClock(timeZone: string): Intl.DateTimeFormat {
	const part = '2-digit';
	return new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
		...{ timeZone, hourCycle: 'h23', year: 'numeric', month: part, day: part },
		...{ hour: part, minute: part, second: part },
	});
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The instant at which clocks in `timeZone` show what UTC's show at `shown`. An hour that comes twice is the first;
 * one that is left out counts on from before, so that 02:30 becomes 03:30. (The rule of Temporal and Luxon.)
 */
function inZone(shown: number, timeZone: string): Moment {
	const clock = clockOf(timeZone);
	if (!clock) return { reason: `its time zone "${timeZone}" is not known` };
	const [before, after] = [offsetAt(clock, shown - DAY), offsetAt(clock, shown + DAY)];
	const fitting = [before, after]
		.map((offset) => shown - offset)
		.filter((millis) => offsetAt(clock, millis) === shown - millis);
	return moment(fitting.length > 0 ? Math.min(...fitting) : shown - before);
}

function offsetOf(zone: string): number {
	if (!/\d/.test(zone)) return 0;
	const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

function fromIso(parts: string[], timeZone: string): Moment {
	const [year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = parts;
	const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
	if (new Date(date).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) {
		return { reason: `it names a day that is not in the calendar, ${year}-${month}-${day}` };
	}
	const isEndOfDay = Number(hour) === 24 && Number(minute) === 0 && Number(second) === 0;
	const isTime = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
	if (!isTime && !isEndOfDay) return { reason: 'it names a time that no clock shows' };
	const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
	const shown = date + seconds * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'));
	return zone === undefined ? inZone(shown, timeZone) : moment(shown - offsetOf(zone));
}

function fromText(text: string, timeZone: string): Moment {
	if (text === '') return { reason: 'it is empty' };
	const iso = ISO.exec(text);
	if (iso) return fromIso(iso.slice(1), timeZone);
	if (/^-?\d{9,16}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
	if (/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/.test(text)) {
		return { reason: `it may be read with the day or the month first; ${FORM}` };
	}
	if (!ENGLISH.test(text)) return moment(NaN);
	if (ZONE_AT_END.test(text)) return moment(Date.parse(text));
	const shown = Date.parse(`${text} UTC`);
	return Number.isNaN(shown) ? moment(NaN) : inZone(shown, timeZone);
}

type Method = 'getTime' | 'toMillis' | 'toISODate' | 'toDate';
type Dated = Partial<Record<Method, () => unknown>>;

/** Date, Luxon's DateTime, Moment and Day.js, told by their methods: an instance may come from another realm. */
function fromObject(value: Dated): Moment {
	const has = (method: Method): boolean => typeof value[method] === 'function';
	if (has('getTime')) return moment(Number(value.getTime?.()));
	// A Duration has toMillis too.
	if (has('toMillis') && has('toISODate')) return moment(Number(value.toMillis?.()));
	const date = has('toDate') ? value.toDate?.() : undefined;
	return date instanceof Date ? moment(date.getTime()) : moment(NaN);
}

/**
 * A time that a user gives, as an instant. Text with a zone or an offset, epoch seconds or milliseconds, and objects
 * of Date and Luxon are what they are; a time without a zone is read on the clocks of `timeZone` (IANA), and a date
 * alone is the start of that day there.
 */
export function readLocalTime(value: unknown, timeZone: string): Moment {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value === 'object' && value !== null) return fromObject(value as Dated);
	return fromText(String(value ?? '').trim(), timeZone);
}
