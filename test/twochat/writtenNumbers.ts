/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** Calling code and how many digits follow, for 64 countries. */
export const COUNTRIES: Array<[code: string, length: number]> = (
	'1:10 7:10 20:10 27:9 30:10 31:9 32:9 33:9 34:9 36:9 39:10 40:9 41:9 43:10 44:10 45:8 46:9 47:8 48:9 49:11 ' +
	'51:9 52:10 53:8 54:10 55:11 56:9 57:10 58:10 60:9 61:9 62:11 63:10 64:9 65:8 66:9 81:10 82:10 84:9 86:11 ' +
	'90:10 91:10 92:10 93:9 94:9 98:10 212:9 213:9 216:8 220:7 225:10 233:9 234:10 254:9 298:6 351:9 353:9 ' +
	'354:7 358:9 372:8 380:9 503:8 506:8 852:8 966:9 971:9 972:9'
)
	.split(' ')
	.map((entry) => {
		const [code, length] = entry.split(':');
		return [code, Number(length)];
	});

const ARABIC = 0x0660;
const DEVANAGARI = 0x0966;
const FULL_WIDTH = 0xff10;
const inScript = (text: string, zero: number): string =>
	text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

const grouped = (rest: string, mark: string): string =>
	rest.replace(/(\d{3})(?=\d{2})/g, `$1${mark}`);

/** The ways of writing the number of country `code` and national part `rest`. */
export const WRITINGS: Array<(code: string, rest: string) => string> = [
	(code, rest) => `+${code}${rest}`,
	(code, rest) => `+${code} ${grouped(rest, ' ')}`,
	(code, rest) => `+${code} (${rest.slice(0, 3)}) ${grouped(rest.slice(3), '-')}`,
	(code, rest) => `00${code}.${grouped(rest, '.')}`,
	(code, rest) => `\u202a+${code}\u00a0${grouped(rest, '\u2011')}\u202c`,
	(code, rest) => `＋${inScript(code + rest, FULL_WIDTH)}`,
	(code, rest) => inScript(`+${code} ${grouped(rest, '\u200b')}`, ARABIC),
	(code, rest) => inScript(`+${code}\u2013${grouped(rest, '\u2013')}`, DEVANAGARI),
	(code, rest) => `https://wa.me/${code}${rest}?text=Hi%2012345678`,
	(code, rest) => `https://api.whatsapp.com/send?phone=${code}${rest}`,
	(code, rest) => `tel:+${code}-${grouped(rest, '-')}`,
	(code, rest) => `${code}${rest}@c.us`,
	(code, rest) => `${code}${rest}:4@s.whatsapp.net`,
];

const digits = (length: number, next: () => number): string =>
	Array.from({ length }, (_, at) => Math.floor(next() * (at ? 10 : 9)) + (at ? 0 : 1)).join('');

interface Written {
	text: string;
	number: string;
	country: string;
	writing: number;
}

/** So many numbers, each country and each writing in turn. */
export const writtenNumbers = (count: number, next: () => number): Written[] =>
	Array.from({ length: count }, (_, index) => {
		const [country, length] = COUNTRIES[index % COUNTRIES.length];
		const rest = digits(length, next);
		const writing = Math.floor(index / COUNTRIES.length + index) % WRITINGS.length;
		const text = WRITINGS[writing](country, rest);
		return { text, number: `+${country}${rest}`, country, writing };
	});

const some = (letters: string, next: () => number): string =>
	letters[Math.floor(next() * letters.length)];

/** Ways to break a number, and the reason that has to be given. */
export const BROKEN: Array<{
	write: (number: string, next: () => number) => string;
	reason: RegExp;
}> = [
	{ write: (number) => number.slice(1), reason: /no country code/ },
	{ write: (number) => `01${number.slice(4)}`, reason: /no country code/ },
	{ write: (number) => number.slice(0, 6), reason: /too short: 5 digits/ },
	{ write: (number) => `${number}${'1'.repeat(16 - number.length + 1)}`, reason: /too long: 16/ },
	{
		write: (number, next) => `${number.slice(0, 5)}${some('ABCDEFGHIJ', next)}${number.slice(6)}`,
		reason: /letter "[A-J]"|more than one/,
	},
	{ write: (number) => `${number}, ${number.slice(0, -1)}0`, reason: /more than one/ },
	{ write: (number) => `${number} / ${number.slice(1)}`, reason: /more than one/ },
	{ write: (number) => `${number} ext 12`, reason: /extension 12/ },
	{ write: (number) => `+0${number.slice(2)}`, reason: /begins with 0/ },
	{ write: (number) => `${number.slice(1)}@lid`, reason: /number is hidden/ },
	{ write: (number) => `${number.slice(1)}@g.us`, reason: /ID of a group/ },
	{ write: (number) => `\u200e${number.slice(0, 5)}\u200b`, reason: /too short.*U\+200E, U\+200B/ },
];
