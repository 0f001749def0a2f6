import type { PatternTree } from './patternSyntax';
import { readPattern } from './patternSyntax';

const MOST_STEPS = 2000;

/** One step of the machine: where it can go, and on what condition. */
interface Step {
	matches?: (character: string) => boolean;
	holds?: (before: string, after: string) => boolean;
	to: number[];
}

interface Machine {
	steps: Step[];
	start: number;
}

/** Turns a tree into steps, back to front, so that each knows where it leads. Step 0 is the end. */
function buildMachine(tree: PatternTree): Machine {
	const steps: Step[] = [{ to: [] }];
	const add = (step: Step): number => {
		if (steps.length >= MOST_STEPS) throw new Error('it is too long');
		return steps.push(step) - 1;
	};
	const build = (part: PatternTree, next: number): number => {
		switch (part.kind) {
			case 'atom':
				return add({ matches: part.matches, to: [next] });
			case 'anchor':
				return add({ holds: part.holds, to: [next] });
			case 'sequence':
				return part.parts.reduceRight((after, one) => build(one, after), next);
			case 'choice':
				return add({ to: part.parts.map((one) => build(one, next)) });
			case 'repeat':
				return repeat(part, next);
		}
	};
	const repeat = ({ part, min, max }: PatternTree & { kind: 'repeat' }, next: number): number => {
		let start = next;
		if (max === Infinity) {
			start = add({ to: [next] });
			steps[start].to.unshift(build(part, start));
		} else {
			for (let n = min; n < max; n++) start = add({ to: [build(part, start), next] });
		}
		for (let n = 0; n < min; n++) start = build(part, start);
		return start;
	};
	const start = build(tree, 0);
	return { steps, start };
}

/** The machine of a pattern, or why there is none. */
function buildOrReason(pattern: string): Machine | string {
	try {
		return buildMachine(readPattern(pattern));
	} catch (error) {
		return (error as Error).message.replace(/^Invalid regular expression: /, '');
	}
}

/**
 * Makes a test of a regular expression that takes time in proportion to the text, whatever the
 * text: anybody who can write to the number chooses it, and JavaScript's own engine can be kept
 * busy for hours by a fitting one, with every workflow of n8n waiting. So all ways through the
 * pattern are followed at once, character by character, instead of one after the other.
 * @returns whether the text matches somewhere; upper and lower case are the same
 * @throws Error whose message says what is wrong with the pattern and what to do
 */
export function compilePattern(pattern: string): (text: string) => boolean {
	const machine = buildOrReason(pattern);
	if (typeof machine === 'string') {
		throw new Error(
			`The regular expression in Text Matches Pattern cannot be used: ${machine}. Change it, or use Text Contains`,
		);
	}
	return (text) => runs(machine, [...text]);
}

function runs({ steps, start }: Machine, text: string[]): boolean {
	let before = '';
	let active = new Set<number>();
	for (let at = 0; at <= text.length; at++) {
		const character = text[at] ?? '';
		const reached = new Set<number>();
		const open = [...active, start];
		for (let step = open.pop(); step !== undefined; step = open.pop()) {
			if (reached.has(step)) continue;
			const { matches, holds, to } = steps[step];
			if (holds && !holds(before, character)) continue;
			reached.add(step);
			if (!matches) open.push(...to);
		}
		if (reached.has(0)) return true;
		active = new Set();
		for (const step of reached) {
			const { matches, to } = steps[step];
			if (matches && character !== '' && matches(character)) active.add(to[0]);
		}
		before = character;
	}
	return false;
}
