import { fold, wordsOf } from './fold';

/** Scripts that set no space between words. */
const SPACELESS =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]$/u;

/** Words that say "option" before its number, in many languages. */
const OPTION_WORDS = [
	...['option', 'opt', 'choice', 'number', 'no', 'nr', 'num', 'n', 'answer', 'item', 'opcion'],
	...['numero', 'respuesta', 'opcao', 'resposta', 'choix', 'reponse', 'auswahl', 'nummer'],
	...['antwort', 'opzione', 'scelta', 'risposta', 'optie', 'keuze', 'antwoord', 'alternativ'],
	...['svar', 'vaihtoehto', 'opcja', 'numer', 'odpowiedz', 'moznost', 'cislo', 'optiunea'],
	...['valasz', 'επιλογη', 'αριθμος', 'вариант', 'номер', 'ответ', 'пункт', 'варіант', 'опция'],
	...['secenek', 'numara', 'cevap', 'الخيار', 'خيار', 'رقم', 'الرقم', 'گزینه', 'شماره', 'אפשרות'],
	...[
		'מספר',
		'विकल्प',
		'नंबर',
		'选项',
		'選項',
		'选',
		'選',
		'第',
		'おぷしょん',
		'選択肢',
		'番号',
		'옵션',
	],
	...['선택', '번호', 'opsi', 'pilihan', 'nomor', 'lua chon', 'so', 'ตัวเลือก', 'ข้อ', 'หมายเลข'],
];
const NUMBER = new RegExp(
	`^(?:(?<word>${OPTION_WORDS.join('|')}) ?)?(?<sign># ?)?(?<digits>\\d{1,3})` +
		'(?:st|nd|rd|th|er|o|a|번째|번|番目|番|号|號|項|项)?(?= |$)',
	'u',
);

const isAtEndOf = (phrase: string, rest: string): boolean =>
	!/^[\p{L}\p{N}\p{M}]/u.test(rest) || (SPACELESS.test(phrase) && !/^\p{M}/u.test(rest));

/** Words as they are compared: folded, and apart. */
export const spoken = (text: string): string => wordsOf(fold(text));

/** Phrases without repetition, the longest first, so that "not now" goes before "not". */
export const longestFirst = (phrases: string[]): string[] =>
	[...new Set(phrases)].filter(Boolean).sort((one, other) => other.length - one.length);

/** A list of phrases, made when it is first asked for: most starts of n8n never read an answer. */
export type Phrases = () => string[];

/** What makes a list of phrases, run once. */
export function madeOnce(make: Phrases): Phrases {
	let made: string[] | undefined;
	return () => (made ??= make());
}

/** Phrases as they are compared, from a text with commas and line breaks between them. */
export const phrasesOf = (text: string): Phrases =>
	madeOnce(() =>
		// All at once: to fold thousands one by one takes a second. They have no marks but dashes.
		longestFirst(
			fold(text)
				.replace(/-/g, ' ')
				.split(/[,\n]/)
				.map((phrase) => phrase.trim()),
		),
	);

/** The phrase among these that words begin with. */
export const phraseAtStart = (words: string, phrases: string[]): string | undefined =>
	phrases.find(
		(phrase) => words.startsWith(phrase) && isAtEndOf(phrase, words.slice(phrase.length)),
	);

/** Whether words have the phrase anywhere. */
export function hasPhrase(words: string, phrase: string): boolean {
	if (phrase === '') return false;
	for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
		const before = words.slice(0, at);
		const startsWord = !/[\p{L}\p{N}\p{M}]$/u.test(before) || SPACELESS.test(phrase);
		if (startsWord && isAtEndOf(phrase, words.slice(at + phrase.length))) return true;
	}
	return false;
}

/** The number of an option that words begin with. */
export function numberAtStart(
	words: string,
): { length: number; number: number; isBare: boolean } | undefined {
	const { 0: whole = '', groups } = NUMBER.exec(words) ?? {};
	if (groups === undefined) return undefined;
	const isBare = groups.word === undefined && groups.sign === undefined;
	return { length: whole.length, number: Number(groups.digits), isBare };
}
