/** What should stay in one part: a block of code, a marked span of one line, a web address. */
const TOGETHER =
	/```[\s\S]*?```|(?<![\p{L}\p{N}])([*_~`])(?=\S)[^\n]{0,400}?\S\1(?![\p{L}\p{N}])|https?:\/\/\S+/gu;

type Granularity = 'grapheme' | 'sentence' | 'word';

const segmenters = new Map<Granularity, Intl.Segmenter>();

/** Made when first asked for: that takes many times as long as loading the whole node. */
function segmenter(granularity: Granularity): Intl.Segmenter {
	const made = segmenters.get(granularity) ?? new Intl.Segmenter(undefined, { granularity });
	segmenters.set(granularity, made);
	return made;
}

/** Where the sentences of a text begin, or the words that are more than a mark. */
const starts =
	(granularity: 'sentence' | 'word') =>
	(text: string): number[] =>
		Array.from(segmenter(granularity).segment(text))
			.filter(({ isWordLike }) => isWordLike !== false)
			.map(({ index }) => index);

const ends =
	(pattern: RegExp): ((text: string) => number[]) =>
	(text) =>
		Array.from(text.matchAll(pattern), (match) => match.index + match[0].length);

/** Places to cut at, the best first: behind a paragraph, a line, a sentence, a space, a word of a script without spaces. */
const PLACES = [
	ends(/\n[^\S\n]*(?:\n\s*)+/g),
	ends(/\n+/g),
	starts('sentence'),
	ends(/\s+/g),
	starts('word'),
];

/** For a better place a part ends early, but before this share of the limit only to keep something together. */
const LEAST_FILLED = 0.25;
/** How far behind the limit is looked to know whether a place at the limit is one. */
const AHEAD = 64;

type Span = [from: number, to: number];

const spansIn = (text: string): Span[] =>
	Array.from(text.matchAll(TOGETHER), (match) => [match.index, match.index + match[0].length]);

/** The end of the last whole grapheme within the limit; within a longer one, of its last whole code point. */
function wholeGraphemes(view: string, limit: number): number {
	const start = segmenter('grapheme').segment(view).containing(limit)?.index ?? limit;
	if (start > 0) return start;
	const splitsPair = (view.codePointAt(limit - 1) ?? 0) > 0xffff;
	return splitsPair ? limit - 1 : limit;
}

/** How much of `view` is the next part; `isInside` tells places within something that should stay together. */
function nextCut(view: string, limit: number, isInside: (place: number) => boolean): number {
	const segments = segmenter('grapheme').segment(view);
	const found = PLACES.map((): number[] | undefined => undefined);
	const placesOf = (level: number): number[] =>
		(found[level] ??= PLACES[level](view).filter((place) => place > 0 && place <= limit));
	const isWhole = (place: number): boolean => segments.containing(place)?.index === place;
	const isFilled = (place: number): boolean => place >= limit * LEAST_FILLED;
	const wishes = [
		(place: number): boolean => isFilled(place) && !isInside(place),
		(place: number): boolean => !isInside(place),
		isFilled,
	];
	for (const isWished of wishes) {
		for (const level of PLACES.keys()) {
			const best = placesOf(level).filter(isWished).reverse().find(isWhole);
			if (best !== undefined) return best;
		}
	}
	return wholeGraphemes(view, limit);
}

/**
 * Parts of `text` of at most `limit` UTF-16 units each, which joined give it again. Cuts behind paragraphs, else
 * lines, sentences, words, graphemes, and where it can, outside of code blocks, marked spans and addresses. The
 * space at a cut stays at the end of its part, so a part of a text with much space may hold nothing else.
 * @throws RangeError when `limit` is no whole number of at least 2, which one character may take
 */
export function splitText(text: string, limit: number): string[] {
	if (!Number.isInteger(limit) || limit < 2) {
		throw new RangeError(`A part needs room for 2 characters at least, not ${limit}`);
	}
	const spans = text.length > limit ? spansIn(text) : [];
	const parts: string[] = [];
	let at = 0;
	let next = 0;
	while (text.length - at > limit) {
		while (next < spans.length && spans[next][1] <= at) next++;
		const near = spans.slice(next, next + limit).filter(([from]) => from < at + limit);
		const isInside = (place: number): boolean =>
			near.some(([from, to]) => from < at + place && at + place < to);
		const cut = nextCut(text.slice(at, at + limit + AHEAD), limit, isInside);
		parts.push(text.slice(at, at + cut));
		at += cut;
	}
	return [...parts, text.slice(at)];
}
