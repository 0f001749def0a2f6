/** `npm run fuzz` tries all; the other runs of jest a tenth, which takes seconds. */
const SHARE = process.env.TWOCHAT_FUZZ === 'all' ? 1 : 0.1;

/** How many of so many are tried in this run. @param {number} all */
export const tried = (all) => Math.round(all * SHARE);

/**
 * Random values that are the same in each run (mulberry32), so that what fails once fails again.
 *
 * @param {number} seed
 */
export function randomFrom(seed) {
	let state = seed;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (count) => Math.floor(next() * count);
	const oneOf = (values) => values[below(values.length)];
	const isLucky = (chance) => next() < chance;

	/** What no field is meant to hold. */
	const PARTS = [
		'',
		' ',
		'\0',
		'\u202e',
		'\ud800',
		'😀',
		'é',
		'<img src=x onerror=alert(1)>',
		'={{ $json.x }}',
		'../../',
		'%2e%2e',
		'"\'`\\',
		'\r\nX-Injected: 1',
		'constructor',
		'__proto__',
		'null',
		'0',
		'-1',
		'+15550100001',
		'15550100001@c.us',
		'120363000000000001@g.us',
		'status@broadcast',
		'WW-WPN00000000-0000-4000-8000-000000000001-15550100001@c.us',
		'https://example.com/a.jpg',
		'http://169.254.169.254/',
		'2026-01-01T00:00:00Z',
		'*'.repeat(50),
		'a'.repeat(3000),
	];
	const text = () => Array.from({ length: below(4) }, () => oneOf(PARTS)).join('');
	const NUMBERS = [
		0,
		-0,
		1,
		-1,
		0.5,
		2 ** 53,
		2 ** 63,
		1e21,
		1e308,
		-1e-7,
		1767225600,
		15550100001,
	];

	const NAMES = [
		'uuid',
		'id',
		'event',
		'type',
		'message',
		'text',
		'media',
		'url',
		'mime_type',
		'remote_phone_number',
		'channel_phone_number',
		'session_key',
		'participant',
		'contact',
		'created_at',
		'timestamp',
		'sent_by',
		'status',
		'reaction',
		'location',
		'latitude',
		'vcard',
		'contacts',
		'order',
		'quoted_msg',
		'caption',
		'data',
		'success',
		'error',
		'error_message',
		'detail',
		'count',
		'constructor',
		'__proto__',
		'toJSON',
		'toString',
		'valueOf',
		'then',
		'length',
	];

	/** Any value that JSON can hold. */
	function value(depth = 0) {
		const kind = below(depth > 4 ? 6 : 9);
		if (kind < 2) return text();
		if (kind === 2) return oneOf(NUMBERS);
		if (kind === 3) return isLucky(0.5);
		if (kind === 4) return null;
		if (kind === 5) return oneOf(PARTS);
		if (kind === 6) return Array.from({ length: below(4) }, () => value(depth + 1));
		return object(depth + 1);
	}

	/** An object as `JSON.parse` makes it: `__proto__` in it is a field. */
	function object(depth = 0) {
		const result = {};
		for (let count = below(6); count > 0; count--) put(result, oneOf(NAMES), value(depth));
		return result;
	}

	const put = (holder, name, inner) =>
		Object.defineProperty(holder, name, {
			value: inner,
			enumerable: true,
			writable: true,
			configurable: true,
		});

	/** The same with some of its parts replaced, removed, added or wrapped. */
	function changed(given, depth = 0) {
		if (isLucky(0.06)) return value(depth);
		if (Array.isArray(given)) return given.map((inner) => changed(inner, depth + 1));
		if (typeof given !== 'object' || given === null) return given;
		const result = {};
		for (const [name, inner] of Object.entries(given))
			if (!isLucky(0.05)) put(result, name, changed(inner, depth + 1));
		if (isLucky(0.15)) put(result, oneOf(NAMES), value(depth + 1));
		return isLucky(0.03) ? { [oneOf(NAMES)]: result } : result;
	}

	/** A value inside so many others. */
	const nested = (levels, inner = 1) =>
		JSON.parse('{"data":'.repeat(levels) + JSON.stringify(inner) + '}'.repeat(levels));

	return { below, oneOf, isLucky, text, value, object, changed, nested };
}
