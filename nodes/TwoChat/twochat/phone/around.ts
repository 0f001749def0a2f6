/** What people and forms put around a whole number: quotes, a flag, a telephone, "Tel.:", "(mobile)". */
const MARKS = '\\s\'"`‘’“”„«»‹›<>,;';
const SIGNS = '\\p{Extended_Pictographic}\\p{RI}\\u2121\\u2706';
const BEFORE = new RegExp(`^[${MARKS}${SIGNS}]+`, 'u');
const BEHIND = new RegExp(`[${MARKS}${SIGNS}]+$`, 'u');

const LABEL_BEFORE = /^\p{L}[\p{L}\s.-]{0,30}[:.]\s*(?=\(?\+|00)/u;
const LABEL_BEHIND = /(?<=\d)\s*\(\p{L}[\p{L}\s.-]{0,30}\)$/u;

/** An expression has put one more in front. */
const PLUS_TWICE = /^\+\s*\++/;

/** `text` without the marks and signs around it. */
export const withoutMarks = (text: string): string => text.replace(BEFORE, '').replace(BEHIND, '');

/** A number, with plain digits and marks, without what says what it is. */
export const withoutLabels = (text: string): string =>
	withoutMarks(withoutMarks(text).replace(LABEL_BEFORE, '').replace(LABEL_BEHIND, '')).replace(
		PLUS_TWICE,
		'+',
	);
