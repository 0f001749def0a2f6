import { shown } from './characters';

/** E.164: at most 15 digits; the shortest in use have 7, country code included. */
const [FEWEST, MOST] = [7, 15];

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const count = (text: string): number => digitsOf(text).length;

const EXTENSION =
	/(?:(?<!\p{L})(?:ext(?:ension|n)?|anexo|ramal|int(?:erno)?|poste|dw|durchwahl|доб)|[x×#,;p])[.:=\s]*(\d{1,6})\)?$/iu;

/** An extension is dialed after somebody has answered; nobody can write to one. */
function extension(text: string): string | undefined {
	const found = EXTENSION.exec(text);
	if (!found || count(text.slice(0, found.index)) < FEWEST) return undefined;
	return `it has the extension ${found[1]}, which no message can reach; leave it out`;
}

/** A country and an area code have at most this many digits together. */
const MOST_OF_AREA = 7;

/** `+49 30/1234567` is one number; `+49 30 1234567/68` and two whole numbers are not. */
const isAreaCode = (before: string, after: string): boolean =>
	count(before) <= MOST_OF_AREA && count(after) >= 5 && count(before + after) <= MOST;

/** `1.555E+10` and `15550100001.0`: what a spreadsheet or a script makes of a number that it took for a quantity. */
function quantity(text: string): string | undefined {
	if (/\d[.,]\d+e\+?\d{1,2}$/i.test(text)) {
		return 'it is written in short, as spreadsheets write large quantities, so digits are missing; make its column text';
	}
	const [, ending] = /^\+?\d{7,}(\.0+)$/.exec(text) ?? [];
	return ending && `it ends in "${ending}", as a quantity does; leave that out`;
}

/** Two plus signs, or more digits behind a slash, a line break, a comma or a word than one number has there. */
function several(text: string): string | undefined {
	const reason =
		'it holds more than one phone number; a field for several takes them with commas between, and elsewhere each needs an item, or a tool call, of its own';
	if ((text.match(/\+/g) ?? []).length > 1) return reason;
	const parts = text.split(/[^\d+\-.() ]+/).filter((part) => count(part) > 0);
	const last = parts.pop() ?? '';
	if (parts.length === 0 || isAreaCode(parts.join(''), last)) return undefined;
	if ([...parts, last].filter((part) => count(part) >= FEWEST - 1).length > 1) return reason;
	return /[/\n]/.test(text)
		? 'it may be two phone numbers: it has a slash or a line break'
		: undefined;
}

/** What no phone number has in it. */
function stranger(text: string): string | undefined {
	const [found] = /[^\d+\-.()/\s]/u.exec(text) ?? [];
	if (found === undefined) return undefined;
	if (/[oO]/.test(found)) return `it has the letter ${shown(found)}; a zero may be meant`;
	return `it has the ${/\p{L}/u.test(found) ? 'letter' : 'character'} ${shown(found)}`;
}

/**
 * Why `text`, with plain digits and marks, is no phone number; undefined where nothing stands against it.
 * Looks at how it is written, not at its digits.
 */
export function faultOfWriting(text: string): string | undefined {
	if (!/\d/.test(text)) {
		if (/\bundefined\b|\bnull\b|\bNaN\b|[[(]object /.test(text)) {
			return 'it has no digits: the expression found no value';
		}
		return /\p{L}/u.test(text) ? 'it has no digits, and may be a name' : 'it has no digits';
	}
	return extension(text) ?? quantity(text) ?? several(text) ?? stranger(text);
}

/**
 * Countries where a 0 is dialed in front of a number inside the country, and no number begins with one (ITU-T E.164,
 * dialing procedures).
 */
const ZERO_INSIDE = new Set(
	(
		'20 27 31 32 33 40 41 43 44 46 49 60 61 62 63 64 66 81 82 84 86 90 91 92 93 94 95 98 212 213 218 233 234 249 251 254 255 ' +
		'256 260 263 353 355 358 359 380 381 385 386 387 389 421 880 961 962 963 964 966 967 970 971 972 977 994 995 996'
	).split(' '),
);

/** `+49 0151 …`, `+44 (020) …`: the 0 is dialed inside the country only. */
function zeroInside(digits: string): string | undefined {
	const code = [2, 3].map((length) => digits.slice(0, length)).find((one) => ZERO_INSIDE.has(one));
	return code && digits[code.length] === '0'
		? `a 0 follows its country code +${code}, and is dialed only inside the country; leave it out`
		: undefined;
}

/** Why `written`, which holds only digits and plus signs, is no number in E.164. */
export function faultOfDigits(written: string): string | undefined {
	const at = written.indexOf('+');
	if (at > 0) return 'its plus sign does not stand in front';
	const digits = digitsOf(written);
	if (at < 0) {
		return `it has no country code: ${digits.startsWith('0') ? 'it begins with a single 0' : 'there is no + in front'}`;
	}
	if (digits.startsWith('0')) return 'a country code follows the +, and none begins with 0';
	if (digits.length < FEWEST) {
		return `it is too short: ${digits.length} digits, the country code included; the shortest have ${FEWEST}`;
	}
	if (digits.length > MOST) {
		return `it is too long: ${digits.length} digits, the country code included; at most ${MOST} are possible`;
	}
	return zeroInside(digits);
}
