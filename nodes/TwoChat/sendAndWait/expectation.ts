import { BadInput } from '../transport/errors/badInput';

/** What counts as a reply, and what happens when something else comes. */
export interface Expectation {
	type: 'approval' | 'choice' | 'freeText';
	/** The options in order; of an approval the first approves. None where any text will do. */
	labels: string[];
	/** How often the question is asked again. */
	again: number;
	/** What goes before the options then. */
	againText: string;
}

/** Reads a node parameter, by name, with a value for where there is none. */
type Read = (name: string, fallback: unknown) => unknown;

const AGAIN = 2;
export const AGAIN_TEXT = 'Please answer with one of these:';

const trimmed = (value: unknown): string => String(value ?? '').trim();

/** One option per line, or a list from an expression. */
function choicesOf(value: unknown): string[] {
	const list = Array.isArray(value) ? (value as unknown[]) : trimmed(value).split('\n');
	const choices = list.map(trimmed).filter(Boolean);
	if (choices.length < 2) {
		throw new BadInput('Choices needs at least two options. Write one on each line');
	}
	return choices;
}

function labelsOf(type: Expectation['type'], read: Read): string[] {
	if (type === 'freeText') return [];
	if (type === 'choice') return choicesOf(read('choices', ''));
	const { approveLabel, declineLabel } = read('approvalOptions', {}) as Record<string, unknown>;
	return [trimmed(approveLabel) || 'Yes', trimmed(declineLabel) || 'No'];
}

/**
 * Reads what the node's fields say of the reply.
 * @throws BadInput with the cure
 */
export function readExpectation(read: Read): Expectation {
	const type = read('responseType', 'freeText') as Expectation['type'];
	const labels = labelsOf(type, read);
	const alike = labels.find((label, index) => labels.map(plain).indexOf(plain(label)) !== index);
	if (alike !== undefined) {
		throw new BadInput(`"${alike}" is there twice. Give each option a text of its own`);
	}
	const { askAgain, askAgainText } = read('waitOptions', {}) as Record<string, unknown>;
	return {
		type,
		labels,
		again: Math.max(0, Math.floor(Number(askAgain ?? AGAIN)) || 0),
		againText: trimmed(askAgainText) || AGAIN_TEXT,
	};
}

/** A text with its numbered options below, which need no words in any language. */
export const withOptions = (text: string, labels: string[]): string =>
	labels.length === 0
		? text
		: `${text}\n\n${labels.map((label, index) => `${index + 1}. ${label}`).join('\n')}`;

/** Digits of any script, such as Arabic or Hindi ones, as 0 to 9. */
function asciiDigit(digit: string): string {
	const code = digit.codePointAt(0) as number;
	let zero = code;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
	return String(code - zero);
}

/** A text freed of what people do not mean by it: case, accents, spaces, punctuation around it, emoji digits. */
export function plain(text: string): string {
	const words = text
		.replace('🔟', '10')
		.normalize('NFKD')
		// Accents of Latin, Greek and Cyrillic, and what makes a digit an emoji. Elsewhere marks are letters.
		.replace(/[\u0300-\u036f\ufe0f\u20e3]/g, '')
		.replace(/\p{Nd}/gu, asciiDigit)
		.toLowerCase()
		.replace(/\s+/g, ' ')
		.trim();
	return words.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '') || words;
}

/** What plain() takes for mere punctuation and is none: "Yes?" asks, and "-1" is not 1. */
const TURNED_ROUND = /[?？؟]\s*$|^\s*[-−–]\s*\p{Nd}/u;

/** Which option a text means, from 0: by its text, its number, or both. Undefined when none. */
export function optionMeant(text: string, labels: string[]): number | undefined {
	const index = optionNamed(text, labels);
	if (index === undefined || !TURNED_ROUND.test(text)) return index;
	return TURNED_ROUND.test(labels[index]) ? index : undefined;
}

function optionNamed(text: string, labels: string[]): number | undefined {
	const options = labels.map(plain);
	const said = plain(text);
	const byText = options.indexOf(said);
	if (byText >= 0) return byText;
	const [, number = '', rest = ''] = /^(\d{1,3})(?:[\p{P}\s]+(.+))?$/u.exec(said) ?? [];
	const byNumber = Number(number) - 1;
	const isThere = number !== '' && byNumber >= 0 && byNumber < options.length;
	return isThere && (rest === '' || rest === options[byNumber]) ? byNumber : undefined;
}

/** Whether a text declines and goes on, as in "No, the other address": then what it says matters too. */
export const declinesWithReason = (text: string, [, decline]: string[]): boolean => {
	const [said, label] = [plain(text), plain(decline)];
	return said.startsWith(label) && /^[\p{P}\s]/u.test(said.slice(label.length));
};
