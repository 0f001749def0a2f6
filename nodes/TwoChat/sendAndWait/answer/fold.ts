/** Letters that people write in another way, and that Unicode does not take apart by itself. */
const LETTERS: Record<string, string> = {
	ı: 'i',
	ł: 'l',
	ø: 'o',
	đ: 'd',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ς: 'σ',
	'\u0901': '\u0902',
	ى: 'ي',
};
const LETTER = new RegExp(Object.keys(LETTERS).join('|'), 'gu');

/**
 * Marks that change nothing in what is meant: accents of Latin, Greek and Cyrillic, the vowel points
 * of Arabic and Hebrew, and the box around an emoji's digit. Elsewhere marks are letters.
 */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u0655\u0670]|\u0640|\u20e3/gu;
/** What can't be seen: variation selectors, joiners, marks of direction, soft hyphens. */
const UNSEEN =
	/[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\ufe00-\ufe0f]/gu;

/** Digits of any script, such as Arabic or Hindi ones, as 0 to 9. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) as number;
	let zero = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
	return String(code - zero);
}

/** ❶ to ❿, ➀ to ➉ and ➊ to ➓. */
const inBlackOrSansCircle = (digit: string): string =>
	String((((digit.codePointAt(0) as number) - 0x2776) % 10) + 1);

/**
 * A text freed of what is not meant by it: case, accents, how they are encoded, width, and the
 * script of digits and of Japanese syllables. Keeps punctuation, and one line break for several.
 */
export const fold = (text: string): string =>
	text
		.replace(/🔟/gu, '10')
		// Unicode takes it for the letters "No", which decline.
		.replace(/№/gu, '#')
		.replace(/°/gu, '')
		.replace(/[❶-❿➀-➓]/gu, inBlackOrSansCircle)
		.normalize('NFKD')
		.replace(ACCENTS, '')
		.replace(UNSEEN, '')
		.normalize('NFC')
		.replace(/\p{Nd}/gu, asciiDigit)
		.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) as number) - 0x60))
		.toLowerCase()
		.replace(LETTER, (letter) => LETTERS[letter])
		.replace(/(?<=\p{L})['’ʼ`´](?=\p{L})/gu, '')
		.replace(/[^\S\n\r\u2028\u2029]+/gu, ' ')
		.replace(/\s*[\n\r\u2028\u2029]\s*/gu, '\n')
		.trim();

/** Marks that separate words. Others belong to them: "A-" is not "A", and "C#" is not "C". */
const PAUSE = '.,!¡?¿;:…"\'«»“”‘’„‹›()\\[\\]{}_*`´·、。「」『』【】〈〉《》・।॥؟،؛\n';
const PAUSES = new RegExp(`(?<!\\d)[${PAUSE}]+|[${PAUSE}]+(?!\\d)`, 'gu');
/** A dash between words, within one, or after the number of an option; "-1" and "A-" stay as they are. */
const DASHES = /(?<=[\d\s])[-–—]+(?=\s|$)|(?<=[\d\p{L}])[-‐‑–—](?=\p{L})|^[-–—]\s+(?!\d)/gu;

/** The words of a folded text, with one space between them. */
export const wordsOf = (folded: string): string =>
	folded.replace(DASHES, ' ').replace(PAUSES, ' ').replace(/\s+/gu, ' ').trim();

/** A text by its words alone; where it has none, as it is. */
export function plain(text: string): string {
	const folded = fold(text);
	return wordsOf(folded) || folded;
}
