import { AGREEING, GO_AHEAD, NO_PROBLEM } from './agreeingWords';
import { fold } from './fold';
import { MOST_LENGTH, optionOfText, optionsNamed, wordsIn } from './option';
import { POLITE } from './politeWords';
import { BECAUSE, NEGATIONS, REFUSING, UNSURE } from './refusingWords';
import { hasPhrase, longestFirst, madeOnce, phraseAtStart, spoken } from './scan';
import { asks, signsIn, withoutPictures } from './signs';

/** What an answer to an approval says. */
export interface Decision {
	approved: boolean;
	/** Whether it also says why not, or what else. */
	hasReason: boolean;
}

const APPROVED: Decision = { approved: true, hasReason: false };
const DECLINED: Decision = { approved: false, hasReason: false };

const WITH_YES = madeOnce(() => longestFirst([...POLITE(), ...AGREEING()]));
const WITH_NO = madeOnce(() => longestFirst([...POLITE(), ...REFUSING()]));
const DOUBTFUL = madeOnce(() => longestFirst([...POLITE(), ...UNSURE()]));

const isOnly = (named: number[] | undefined, index: number): boolean =>
	named?.length === 1 && named[0] === index;

/** Whether a phrase stands in words without a "not" before it. */
const isUrged = (words: string, phrase: string): boolean =>
	hasPhrase(words, phrase) &&
	!NEGATIONS().some((no) => no !== phrase && hasPhrase(words, `${no} ${phrase}`));

/** Which options words name where they say nothing but a "yes" or a "no" (`index`), politely. */
function namedPolitely(words: string, labels: string[], index: 0 | 1): number[] | undefined {
	const label = wordsIn(labels[index]);
	if (hasPhrase(words, label) && !isUrged(words, label)) return undefined;
	const votes = (phrase: string) => !NO_PROBLEM().includes(phrase) && isUrged(phrase, label);
	return optionsNamed(words, labels, index === 0 ? WITH_YES() : WITH_NO(), (phrase) =>
		votes(phrase) ? index : undefined,
	);
}

const isPolite = (words: string): boolean => optionsNamed(words, [], POLITE()) !== undefined;

/** Whether what follows a "no" takes it back: "No, I mean yes", "No, it's fine, go ahead". */
function takesBack(reason: string, labels: string[]): boolean {
	const words = spoken(reason);
	if ([wordsIn(labels[0]), ...NO_PROBLEM()].some((phrase) => hasPhrase(words, phrase))) return true;
	if (GO_AHEAD().some((phrase) => isUrged(words, phrase))) return true;
	const clauses = reason.split(/[.,;:!…\n–—。、，！；،؛।]+/u).map(spoken);
	return clauses.some((clause) => {
		if (isPolite(clause)) return false;
		const named = namedPolitely(clause, labels, 0);
		const agrees = named !== undefined && !named.includes(1);
		return agrees || optionsNamed(clause, [], DOUBTFUL()) !== undefined;
	});
}

/** A pause after the "no", or a word for "because". Without it, "No problem" would decline. */
const PAUSE = /^\s*(?:[.,;:!…\n–—。、，！；،؛।]|-\s)/u;

/** What follows a "no", as in "No, the other address"; undefined when the text does not begin so. */
function reasonIn(text: string, labels: string[]): string | undefined {
	const said = fold(withoutPictures(text)).replace(/^[^\p{L}\p{N}]+/u, '');
	const first = phraseAtStart(said, longestFirst([...labels.map(wordsIn), '1', '2']));
	if (first === undefined || ![spoken(withoutPictures(labels[1])), '2'].includes(first))
		return undefined;
	let rest = said.slice(first.length);
	for (;;) {
		const next = rest.trimStart();
		if (PAUSE.test(rest) || phraseAtStart(next, BECAUSE())) return rest;
		const phrase = phraseAtStart(next, WITH_NO());
		if (phrase === undefined) return undefined;
		rest = next.slice(phrase.length);
	}
}

const countWords = (words: string): number => words.split(' ').filter(Boolean).length;

/** Whether a text declines and goes on: then what it says matters too. */
function declinesWithReason(text: string, labels: string[]): boolean {
	const { declines } = signsIn(text);
	const reason = reasonIn(text, labels) ?? (declines ? fold(withoutPictures(text)) : undefined);
	if (reason === undefined || spoken(reason) === '') return false;
	// "No, right?" wants to hear the opposite.
	if (asks(reason) && countWords(spoken(reason)) < 3) return false;
	return !takesBack(reason, labels);
}

/**
 * What a text says to an approval: by the user's labels with polite words around, their numbers, or
 * a sign such as 👍. Undefined when it is neither clear yes nor clear no; then it counts as none.
 * @param labels the one that approves, and the one that declines
 */
export function decisionIn(whole: string, labels: string[]): Decision | undefined {
	const text = whole.slice(0, MOST_LENGTH);
	const byText = optionOfText(text, labels);
	if (byText !== undefined) return byText === 0 ? APPROVED : DECLINED;
	const { approves, declines, doubts } = signsIn(text);
	if (doubts || (approves && declines)) return undefined;
	const words = wordsIn(text);
	if (!asks(text)) {
		const agreed = namedPolitely(words, labels, 0);
		if (!declines && (isOnly(agreed, 0) || (approves && agreed?.length === 0))) return APPROVED;
		const refused = namedPolitely(words, labels, 1);
		if (!approves && (isOnly(refused, 1) || (declines && refused?.length === 0))) return DECLINED;
	}
	if (approves) return undefined;
	return declinesWithReason(text, labels) ? { approved: false, hasReason: true } : undefined;
}
