import { isEmpty } from './empty';
import { BadInput } from '../transport/errors/badInput';

/** Times that know their own text: Luxon's DateTime, then Date, Moment and Day.js. Told by method: an instance may come from another realm. */
const WRITERS = ['toISO', 'toISOString'] as const;
type Written = Partial<Record<(typeof WRITERS)[number], () => unknown>>;

/** All digits of a number, where JavaScript would write `1e+21` or `1e-7`. */
function digitsOf(value: number): string {
	if (Number.isInteger(value)) return BigInt(value).toString();
	const [, sign, whole, fraction = '', exponent] =
		/^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(String(value)) ?? [];
	if (exponent === undefined) return String(value);
	return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${fraction}`;
}

/** The ISO text of a time; undefined for what is none, or for a time that does not exist. */
function isoOf(value: Written): string | undefined {
	const writer = WRITERS.find((name) => typeof value[name] === 'function');
	try {
		const written = writer && value[writer]?.();
		return typeof written === 'string' ? written : undefined;
	} catch {
		return undefined;
	}
}

/** What no JSON reader takes: half an emoji, as a text that was cut has it, and NUL, as PDFs have. */
const readable = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd').replace(/\0/g, '');

/**
 * A field's value where 2Chat wants text: expressions give whatever the item holds. Text is what it is, a number
 * its digits, true and false the words, a time its ISO form, null and undefined nothing.
 * @param label what the form calls the field
 * @throws BadInput for an object, a list and what no calculation should give
 */
export function textOf(value: unknown, label: string): string {
	if (typeof value === 'string') return readable(value);
	if (value === undefined || value === null) return '';
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	if (typeof value === 'number') {
		if (Number.isFinite(value)) return digitsOf(value);
		throw new BadInput(`${label} is ${value}, not text. Check the calculation in its expression`);
	}
	const iso = typeof value === 'object' ? isoOf(value as Written) : undefined;
	if (iso !== undefined) return iso;
	if (typeof value === 'object' && WRITERS.some((name) => name in value)) {
		throw new BadInput(`${label} is a time that does not exist. Check its expression`);
	}
	throw new BadInput(`${label} is an object or a list, not text. Choose the field with the text`);
}

/** The same without the space around it, for names, numbers, IDs and addresses; empty where nothing can be seen. */
export function trimmedTextOf(value: unknown, label: string): string {
	const text = textOf(value, label).trim();
	return isEmpty(text) ? '' : text;
}
