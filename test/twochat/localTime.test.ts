import { DateTime, Duration } from 'luxon';

import { readLocalTime } from '../../nodes/TwoChat/twochat/localTime';

const MEXICO = 'America/Mexico_City';
const BERLIN = 'Europe/Berlin';

const isoOf = (value: unknown, zone: string): string => {
	const read = readLocalTime(value, zone);
	return 'iso' in read ? read.iso : read.reason;
};

describe('a time without a zone is read on the clocks of the workflow', () => {
	it.each([
		['2026-01-31T12:00:00', MEXICO, '2026-01-31T18:00:00.000Z'],
		['2026-01-31 12:00', MEXICO, '2026-01-31T18:00:00.000Z'],
		['2026-01-31T12', MEXICO, '2026-01-31T18:00:00.000Z'],
		['20260131T120000', MEXICO, '2026-01-31T18:00:00.000Z'],
		['2026-07-31T12:00:00.25', BERLIN, '2026-07-31T10:00:00.250Z'],
		['2026-01-31T12:00:00', BERLIN, '2026-01-31T11:00:00.000Z'],
		['2026-01-31T12:00:00', 'Asia/Kathmandu', '2026-01-31T06:15:00.000Z'],
		['2026-01-31T12:00:00', 'Pacific/Kiritimati', '2026-01-30T22:00:00.000Z'],
		['2026-01-31T12:00:00', 'UTC', '2026-01-31T12:00:00.000Z'],
		['2026-01-31T24:00:00', 'UTC', '2026-02-01T00:00:00.000Z'],
		['Jan 31, 2026 12:00', MEXICO, '2026-01-31T18:00:00.000Z'],
		['31 January 2026', MEXICO, '2026-01-31T06:00:00.000Z'],
	])('%s in %s is %s', (text, zone, iso) => {
		expect(isoOf(text, zone)).toBe(iso);
	});

	it('as a number too: epoch milliseconds beside the text', () => {
		expect(readLocalTime('2026-01-31T12:00:00', MEXICO)).toEqual({
			millis: 1769882400000,
			iso: '2026-01-31T18:00:00.000Z',
		});
	});
});

describe('a date alone is the start of its day', () => {
	it.each([
		['2026-01-31', MEXICO, '2026-01-31T06:00:00.000Z'],
		['20260131', BERLIN, '2026-01-30T23:00:00.000Z'],
		['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
		['2025-11-02', 'America/Havana', '2025-11-02T04:00:00.000Z'],
	])('%s in %s begins at %s', (text, zone, iso) => {
		expect(isoOf(text, zone)).toBe(iso);
	});
});

describe('where clocks are changed', () => {
	it('an hour that comes twice is the first', () => {
		expect(isoOf('2026-10-25T02:30:00', BERLIN)).toBe('2026-10-25T00:30:00.000Z');
		expect(isoOf('2026-11-01T01:30:00', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z');
	});

	it('an hour that is left out counts on from before', () => {
		expect(isoOf('2026-03-29T02:30:00', BERLIN)).toBe('2026-03-29T01:30:00.000Z');
		expect(isoOf('2026-03-08T02:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
	});

	it.each([BERLIN, 'Australia/Lord_Howe', 'Africa/Casablanca'])(
		'every hour of 2026 in %s is what clocks there show, except the hours left out',
		(zone) => {
			const form = "yyyy-MM-dd'T'HH:mm:ss";
			const start = DateTime.utc(2026, 1, 1, 0, 30);
			const differing: string[] = [];
			for (let hour = 0; hour < 8_760; hour++) {
				const shown = start.plus({ hours: hour }).toFormat(form);
				const read = readLocalTime(shown, zone);
				const millis = 'millis' in read ? read.millis : NaN;
				if (DateTime.fromMillis(millis, { zone }).toFormat(form) !== shown) differing.push(shown);
			}
			const leftOut: Record<string, string[]> = {
				[BERLIN]: ['2026-03-29T02:30:00'],
				'Australia/Lord_Howe': [],
				'Africa/Casablanca': ['2026-03-22T02:30:00'],
			};
			expect(differing).toEqual(leftOut[zone]);
		},
	);
});

describe('a time with a zone is what it says, wherever the workflow is', () => {
	it.each([
		['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
		['2026-01-31 12:00:00 UTC', '2026-01-31T12:00:00.000Z'],
		['2026-01-31T12:00:00+01:00', '2026-01-31T11:00:00.000Z'],
		['2026-01-31T12:00:00-0330', '2026-01-31T15:30:00.000Z'],
		['2026-01-31T12:00+05', '2026-01-31T07:00:00.000Z'],
		['Sat, 31 Jan 2026 12:00:00 GMT', '2026-01-31T12:00:00.000Z'],
		[
			'Sat Jan 31 2026 12:00:00 GMT+0100 (Central European Standard Time)',
			'2026-01-31T11:00:00.000Z',
		],
		[1769882400, '2026-01-31T18:00:00.000Z'],
		[1769882400000, '2026-01-31T18:00:00.000Z'],
		['1769882400', '2026-01-31T18:00:00.000Z'],
		[' 1769882400000 ', '2026-01-31T18:00:00.000Z'],
		[new Date('2026-01-31T12:00:00Z'), '2026-01-31T12:00:00.000Z'],
		[DateTime.fromISO('2026-01-31T12:00:00', { zone: BERLIN }), '2026-01-31T11:00:00.000Z'],
		[
			DateTime.fromISO('2026-01-31T12:00:00', { zone: BERLIN }).toString(),
			'2026-01-31T11:00:00.000Z',
		],
	])('%s is %s', (value, iso) => {
		expect(isoOf(value, MEXICO)).toBe(iso);
	});
});

describe('what is no time is refused with the reason', () => {
	it.each([
		['', /empty/],
		[null, /empty/],
		['tomorrow', /not a time/],
		['2026-02-30', /not in the calendar, 2026-02-30/],
		['2026-13-01', /not in the calendar/],
		['2026-01-31T25:00:00', /no clock shows/],
		['2026-01-31T12:60:00', /no clock shows/],
		['01/02/2026', /day or the month first/],
		['31.01.2026 12:00', /day or the month first/],
		['12', /not a time/],
		[true, /not a time/],
		[{}, /not a time/],
		[[], /not a time/],
		[NaN, /not a time/],
		[new Date(NaN), /not a time/],
		[DateTime.invalid('none'), /not a time/],
		[Duration.fromObject({ hours: 1 }), /not a time/],
	])('%s', (value, reason) => {
		expect(isoOf(value, MEXICO)).toMatch(reason);
	});

	it('and so is a zone that nobody knows', () => {
		expect(isoOf('2026-01-31', 'Mars/Base')).toMatch(/"Mars\/Base" is not known/);
	});
});
