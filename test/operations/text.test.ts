import { DateTime } from 'luxon';

import { textOf } from '../../nodes/TwoChat/operations/text';

describe('a value where text belongs', () => {
	it.each([
		['text with its spaces', ' Hi \n', ' Hi \n'],
		['a number', 42, '42'],
		['a number of eight bytes', 9007199254740993n, '9007199254740993'],
		['a number that JavaScript shortens', 1e21, '1000000000000000000000'],
		['a negative one', -1e21, '-1000000000000000000000'],
		['a price', 19.9, '19.9'],
		['a very small number', 1.5e-7, '0.00000015'],
		['a very small negative one', -1e-7, '-0.0000001'],
		['zero', 0, '0'],
		['false', false, 'false'],
		['null', null, ''],
		['undefined', undefined, ''],
		['a Date', new Date(0), '1970-01-01T00:00:00.000Z'],
		[
			"Luxon's time in its own zone",
			DateTime.fromISO('2026-01-31T12:00:00', { zone: 'America/Mexico_City' }),
			'2026-01-31T12:00:00.000-06:00',
		],
	])('is taken: %s', (_, value, text) => {
		expect(textOf(value, 'Caption')).toBe(text);
	});

	it.each([
		['an object', {}],
		['a list', ['a']],
		['a function', () => 'a'],
		['bytes', Buffer.from('a')],
	])("is refused by the field's name: %s", (_, value) => {
		expect(() => textOf(value, 'Caption')).toThrow(
			'Caption is an object or a list, not text. Choose the field with the text',
		);
	});

	it.each([
		['a time that does not exist', new Date(NaN), /Caption is a time that does not exist/],
		['one of Luxon', DateTime.fromISO('31.1.'), /Caption is a time that does not exist/],
		['what can not be calculated', 0 / 0, /Caption is NaN, not text/],
		['a division by nothing', 1 / 0, /Caption is Infinity, not text/],
	])('is refused: %s', (_, value, message) => {
		expect(() => textOf(value, 'Caption')).toThrow(message);
	});
});
