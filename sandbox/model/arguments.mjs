import { meaningOf, wordsOf } from './words.mjs';

/** Makes a tool's arguments from what a person wrote, by the names and descriptions of its parameters. */

const PHONE = /\+\d[\d\s().-]{5,}\d/g;
/** What a JSON text says no to. */
const SAYS_NO = /:\s*false\b/;
const QUOTED = /["“„«']([^"”“»']{2,})["”“»']/;

const typeOf = ({ type, anyOf = [] }) =>
	[type ?? anyOf.map((one) => one.type)].flat().find((one) => one && one !== 'null') ?? 'string';

/**
 * The number that stands nearest to one of the words; each is taken once.
 *
 * @param {string} prompt
 * @param {string[]} words
 * @param {Set<unknown>} taken
 * @returns {{ value: number, word: string, index: number, distance: number } | undefined}
 */
function nearestNumber(prompt, words, taken) {
	const all = wordsOf(prompt);
	/** @type {{ value: number, word: string, index: number, distance: number } | undefined} */
	let best;
	for (const [index, word] of all.entries()) {
		const value = Number(word.replace(',', '.'));
		if (Number.isNaN(value) || taken.has(index)) continue;
		const distances = all.map((other, at) =>
			words.includes(other) ? Math.abs(at - index) : Infinity,
		);
		const distance = Math.min(...distances, 1000);
		if (!best || distance < best.distance) best = { value, word, index, distance };
	}
	if (best) taken.add(best.index);
	return best;
}

function textFor(schema, words, prompt, taken) {
	const has = (...wanted) => wanted.some((one) => words.includes(one));
	if (has('phone', 'recipient', 'whatsapp') || schema.name === 'to') {
		const phone = prompt.match(PHONE)?.find((one) => !taken.has(one));
		if (phone) {
			taken.add(phone);
			return phone.replace(/[^\d+]/g, '');
		}
	}
	if (has('why', 'reason')) {
		const what = SAYS_NO.test(prompt) ? 'one' : 'none';
		return `Scripted model: I don't think. I looked for a "false" in what you wrote, and found ${what}.`;
	}
	if (has('number', 'id', 'code', 'order')) {
		const found = nearestNumber(prompt, words, taken);
		if (found) return found.word;
	}
	return QUOTED.exec(prompt)?.[1] ?? /:\s*(\S.*)$/s.exec(prompt)?.[1] ?? prompt;
}

function valueOf(name, schema, prompt, taken) {
	const words = meaningOf(`${name} ${schema.description ?? ''}`);
	if (schema.const !== undefined) return schema.const;
	if (schema.default !== undefined) return schema.default;
	if (schema.enum) {
		const said = wordsOf(prompt);
		return schema.enum.find((one) => said.includes(wordsOf(one)[0])) ?? schema.enum[0];
	}
	switch (typeOf(schema)) {
		case 'number':
		case 'integer':
			return nearestNumber(prompt, words, taken)?.value ?? schema.minimum ?? 1;
		case 'boolean':
			return !SAYS_NO.test(prompt);
		case 'array':
			return [valueOf(name, schema.items ?? {}, prompt, taken)];
		case 'object':
			return argumentsFor(schema, prompt, {}, taken);
		default:
			return textFor({ ...schema, name: name.toLowerCase() }, words, prompt, taken);
	}
}

/**
 * @param {any} schema JSON schema of the tool's parameters
 * @param {string} prompt
 * @param {Record<string, unknown>} [given] values that are known by the parameter's name
 * @param {Set<unknown>} [taken] what is used up already
 * @returns {Record<string, unknown>}
 */
export function argumentsFor(schema, prompt, given = {}, taken = new Set()) {
	const { properties = {}, required = Object.keys(properties) } = schema ?? {};
	return Object.fromEntries(
		Object.entries(properties)
			.filter(([name]) => required.includes(name))
			.map(([name, one]) => [name, given[name] ?? valueOf(name, one, prompt, taken)]),
	);
}
