import { BadInput } from '../transport/errors/badInput';
import { plain } from './answer/fold';

/** What counts as a reply, and what happens when something else comes. */
export interface Expectation {
	type: 'approval' | 'choice' | 'freeText';
	/** The options in order; of an approval the first approves. None where any text will do. */
	labels: string[];
	/** A sign on the question counts as an answer to it. */
	countsReactions: boolean;
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

/** A label as text: a number is its digits, and what has no one text is refused. */
function label(value: unknown, field: string): string {
	if (typeof value !== 'object' || value === null) return trimmed(value);
	throw new BadInput(
		`${field} holds an object or a list where text belongs. Choose the field with the text`,
	);
}

/** One option per line, or a list from an expression. */
function choicesOf(value: unknown): string[] {
	const list = Array.isArray(value) ? (value as unknown[]) : label(value, 'Choices').split('\n');
	const choices = list.map((one) => label(one, 'Choices')).filter(Boolean);
	if (choices.length < 2) {
		throw new BadInput('Choices needs at least two options. Write one on each line');
	}
	return choices;
}

function labelsOf(type: Expectation['type'], read: Read): string[] {
	if (type === 'freeText') return [];
	if (type === 'choice') return choicesOf(read('choices', ''));
	const { approveLabel, declineLabel } = read('approvalOptions', {}) as Record<string, unknown>;
	return [
		label(approveLabel, 'Approve Label') || 'Yes',
		label(declineLabel, 'Decline Label') || 'No',
	];
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
		throw new BadInput(
			`Two options read "${alike}". Give each its own text (case, accents and punctuation do not count)`,
		);
	}
	const { askAgain, askAgainText } = read('waitOptions', {}) as Record<string, unknown>;
	const { countReactions } = read('approvalOptions', {}) as Record<string, unknown>;
	return {
		type,
		labels,
		countsReactions: type === 'approval' && countReactions === true,
		again: Math.max(0, Math.floor(Number(askAgain ?? AGAIN)) || 0),
		againText: trimmed(askAgainText) || AGAIN_TEXT,
	};
}

/** A text with its numbered options below, which need no words in any language. */
export const withOptions = (text: string, labels: string[]): string =>
	labels.length === 0
		? text
		: `${text}\n\n${labels.map((label, index) => `${index + 1}. ${label}`).join('\n')}`;
