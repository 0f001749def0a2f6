import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { sources } from '../contract/sources.mjs';
import { textOf } from '../contract/files.mjs';

/** Long enough that what takes the cube of it takes many seconds, and its square milliseconds. */
const LENGTH = 3000;
const TOO_LONG_MS = 10_000;

/** Each pattern that is written out in the package, once: a map from its text to the files it is in. */
export function patterns() {
	/** @type {Map<string, string[]>} */
	const found = new Map();
	for (const path of sources()) {
		const code = textOf(`nodes/TwoChat/${path}`);
		const look = (/** @type {ts.Node} */ node) => {
			if (ts.isRegularExpressionLiteral(node))
				found.set(node.text, [...(found.get(node.text) ?? []), path]);
			ts.forEachChild(node, look);
		};
		look(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true));
	}
	return found;
}

/**
 * Long runs of what a pattern looks for, behind its own beginning or not, which then end in what it doesn't want.
 *
 * @param {string} pattern with its slashes
 */
function hostileTexts(pattern) {
	const letters = [...pattern.replace(/\\[a-z]/gi, ' ').replace(/[\\^$?+()[\]]/g, '')];
	const marks = [...new Set([...letters, ' ', '\t', '0', 'a'])].slice(0, 24);
	const pairs = letters.slice(1).map((letter, index) => letters[index] + letter);
	const starts = ['', pattern.slice(1).replace(/\\(\W)|[\^([].*|\\.*/g, '$1')];
	const units = [...marks, ...pairs.slice(0, 24), '\n\t', '@.', '- ', '|-'];
	return [...new Set(starts)].flatMap((start) =>
		units.flatMap((unit) =>
			['\0', '\t!'].map((end) => start + unit.repeat(LENGTH / unit.length) + end),
		),
	);
}

/**
 * The first text, cut short, on which a pattern never comes to its end.
 *
 * @param {string} pattern with its slashes
 * @returns {string | undefined}
 */
export function endlessOn(pattern) {
	const seen = { at: '', texts: hostileTexts(pattern) };
	const code = `for (const text of texts) { at = text; text.replace(${pattern}, ''); }`;
	try {
		runInNewContext(code, seen, { timeout: TOO_LONG_MS });
		return undefined;
	} catch (error) {
		if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
		return seen.at.slice(0, 40);
	}
}
