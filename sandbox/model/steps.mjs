/** Reads the numbered lines of a prompt: what to do, one step after the other. */

const NUMBERED = /^\s*\d+[.)]\s+(\S.*)$/gm;
const LIST = /\[\s*\{.*\}\s*\]/s;

function listIn(line) {
	try {
		return JSON.parse(LIST.exec(line)?.[0] ?? 'null') ?? [{}];
	} catch {
		return [{}];
	}
}

/**
 * @param {string} prompt
 * @returns {{ text: string, each: Record<string, unknown>[] }[]} in order; `each` are the objects of the JSON list in a
 *   line, for each of which the step is done once, or one empty object
 */
export const stepsIn = (prompt) =>
	[...prompt.matchAll(NUMBERED)].map(([, line]) => ({
		text: line.replace(LIST, ''),
		each: listIn(line),
	}));
