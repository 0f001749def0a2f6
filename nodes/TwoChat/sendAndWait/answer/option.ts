import { fold, plain } from './fold';
import { POLITE } from './politeWords';
import { longestFirst, numberAtStart, phraseAtStart, spoken } from './scan';
import { asks, picturesOf, signsIn, withoutPictures } from './signs';

/** What a message may have on WhatsApp; whatever is longer is no choice. */
export const MOST_LENGTH = 4096;

const isUnsure = (text: string): boolean => signsIn(text).doubts || asks(text);

/** Ways to compare a text with an option, from the strictest to the loosest. */
const COMPARED: Array<(text: string) => string> = [
	(text) => fold(text).replace(/\n/g, ' '),
	(text) => plain(text),
	(text) => (picturesOf(text) === '' ? plain(text) : spoken(withoutPictures(text))),
];

/** Which option a text is, from 0. Undefined when it is none, or could be two. */
export function optionOfText(text: string, labels: string[]): number | undefined {
	const isMore = (label: string) => isUnsure(text) && !isUnsure(label);
	const only = (compare: (text: string) => string, said: string) => {
		const alike = labels.flatMap((label, index) => (compare(label) === said ? [index] : []));
		return alike.length === 1 && !isMore(labels[alike[0]]) ? alike[0] : undefined;
	};
	const hasPictures = picturesOf(text) !== '';
	const hasWords = spoken(withoutPictures(text)) !== '';
	const ways = hasPictures ? COMPARED.slice(0, 2) : COMPARED;
	const byText = ways.map((compare) => only(compare, compare(text)));
	const byPictures = hasPictures && !hasWords ? only(picturesOf, picturesOf(text)) : undefined;
	return [...byText, byPictures].find((index) => index !== undefined);
}

/** Words without pictures, in which options and phrases are looked for. */
export const wordsIn = (text: string): string => spoken(withoutPictures(text));

/**
 * Whether a number could mean this option by its text: "2" could mean "2 boxes", and even "option 2"
 * one that reads "2".
 */
const couldMean = (option: string, number: number, isBare: boolean): boolean =>
	new RegExp(isBare ? `^0*${number}(?!\\d)` : `^0*${number}$`).test(option);

/** The option that words begin with, by its text or its number, and how much of them it takes. */
function optionAtStart(words: string, options: string[]): { length: number; indexes: number[] } {
	const phrase = phraseAtStart(words, longestFirst(options));
	if (phrase !== undefined) {
		const indexes = options.flatMap((option, index) => (option === phrase ? [index] : []));
		return { length: phrase.length, indexes };
	}
	const { length, number, isBare } = numberAtStart(words) ?? {
		length: 0,
		number: 0,
		isBare: false,
	};
	const index = number - 1;
	const isUnclear = options.some(
		(option, other) => other !== index && couldMean(option, number, isBare),
	);
	return length > 0 && options[index] !== undefined && !isUnclear
		? { length, indexes: [index] }
		: { length: 0, indexes: [] };
}

/** Nobody is polite at greater length. */
const MOST_WORDS_LENGTH = 1000;

/**
 * Which options words name, when they consist of nothing but options and these phrases.
 * @param namedBy the option that a phrase names by itself, as "of course yes" does
 * @returns undefined when they say anything else
 */
export function optionsNamed(
	words: string,
	labels: string[],
	phrases: string[],
	namedBy: (phrase: string) => number | undefined = () => undefined,
): number[] | undefined {
	if (words.length > MOST_WORDS_LENGTH) return undefined;
	const options = labels.map(wordsIn);
	const named = new Set<number>();
	for (let rest = words; rest !== ''; ) {
		const { length, indexes } = optionAtStart(rest, options);
		const phrase = phraseAtStart(rest, phrases) ?? '';
		if (length === 0 && phrase === '') return undefined;
		const byPhrase = namedBy(phrase);
		if (length >= phrase.length) indexes.forEach((index) => named.add(index));
		else if (byPhrase !== undefined) named.add(byPhrase);
		rest = rest.slice(Math.max(length, phrase.length)).trimStart();
	}
	return [...named];
}

/**
 * Which option of a choice a text means, from 0: by its text, its number, or both, with polite words
 * around. Undefined when it is none, when it names two, and when it asks.
 */
export function optionMeant(whole: string, labels: string[]): number | undefined {
	const text = whole.slice(0, MOST_LENGTH);
	const byText = optionOfText(text, labels);
	if (byText !== undefined) return byText;
	if (isUnsure(text) || signsIn(text).declines) return undefined;
	const named = optionsNamed(wordsIn(text), labels, POLITE()) ?? [];
	return named.length === 1 ? named[0] : undefined;
}
