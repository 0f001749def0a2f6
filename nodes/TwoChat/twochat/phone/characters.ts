/** Marks that nobody sees: direction marks, zero-width spaces, soft hyphens, the parts of keycap emoji, controls. */
const UNSEEN =
	/\u20e3|[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** `text` without the characters that can't be seen. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** "U+200B", each once, for the characters of `text` that can't be seen. */
export const unseenIn = (text: string): string[] => [
	...new Set((text.match(UNSEEN) ?? []).map(codePoint)),
];

const codePoint = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A character as a sentence can show it: "A", or with its code where it would look like another or like nothing. */
export const shown = (character: string): string =>
	/^[\x21-\x7e]$/.test(character) ? `"${character}"` : `"${character}" (${codePoint(character)})`;

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Digits of every script stand in runs from 0 to 9, so a digit's place in its run is its value. */
function valueOf(digit: string): string {
	const code = digit.codePointAt(0) ?? 0;
	let start = code;
	while (isDigit(start - 1)) start--;
	return String((code - start) % 10);
}

/** `text` with the digits of any script (Arabic, Persian, Devanagari, full-width …) as 0 to 9. */
export const withAsciiDigits = (text: string): string => text.replace(/(?![0-9])\p{Nd}/gu, valueOf);

/** Everything that is read as a dash: also the minus, the hyphen bullet and the Japanese long vowel mark. */
const DASHES = /[\p{Pd}\u2212\u2043\u02d7\u30fc\uff70_]/gu;
const DOTS = /[.\u00b7\u2022\u2024\u2027\u22c5\u3002\u30fb\uff0e\uff61\uff65]/gu;

/** `text` with one kind of space, line break, dash, dot, bracket, slash and plus sign. */
export const withPlainMarks = (text: string): string =>
	text
		.replace(/[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
		.replace(/[^\S\n]/g, ' ')
		.replace(DASHES, '-')
		.replace(DOTS, '.')
		.replace(/\p{Ps}/gu, '(')
		.replace(/\p{Pe}/gu, ')')
		.replace(/[\uff0b\ufe62\u207a\u208a\u2795]/gu, '+')
		.replace(/[\uff0f\u2044\u2215]/gu, '/');
