import { cpus, totalmem } from 'node:os';
import { n8nVersion } from '../../scripts/lib/n8n-versions.mjs';

/** The middle value; the mean of the two in the middle where their number is even. */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * One figure of each contestant's runs.
 *
 * @param {Map<string, object[]>} runs from `inRounds`
 * @param {string} key
 * @returns {Record<string, number[]>}
 */
export const figuresOf = (runs, key) =>
	Object.fromEntries([...runs].map(([name, results]) => [name, results.map((run) => run[key])]));

/**
 * One line of the table. The first contestant is ours, the second is the one it is compared with.
 *
 * @param {string} measured
 * @param {string} unit
 * @param {Record<string, number[]>} figures by contestant, one per round
 * @param {{ratio?: number, atMost?: number, atLeast?: number}} target `ratio`: ours at most so many times the second's
 */
export function row(measured, unit, figures, target = {}) {
	const medians = Object.fromEntries(
		Object.entries(figures).map(([name, values]) => [name, median(values)]),
	);
	const [ours, second] = Object.values(medians);
	const ratio = target.ratio === undefined ? undefined : ours / second;
	const met =
		(ratio === undefined || target.ratio === undefined || ratio <= target.ratio) &&
		(target.atMost === undefined || ours <= target.atMost) &&
		(target.atLeast === undefined || ours >= target.atLeast);
	return { measured, unit, medians, ratio, target, met, figures };
}

function targetText({ ratio, atMost, atLeast }) {
	if (ratio !== undefined) return `ratio ≤ ${ratio}`;
	if (atMost !== undefined) return `≤ ${atMost}`;
	if (atLeast !== undefined) return `≥ ${atLeast}`;
	return '';
}

const number = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–');

/** The rows as text, one column per contestant. */
export function asTable(rows) {
	const names = [...new Set(rows.flatMap(({ medians }) => Object.keys(medians)))];
	const head = ['', ...names, 'ratio', 'target', ''];
	const body = rows.map(({ measured, unit, medians, ratio, target, met }) => [
		unit ? `${measured} (${unit})` : measured,
		...names.map((name) => (name in medians ? number(medians[name]) : '')),
		ratio === undefined ? '' : number(ratio),
		targetText(target),
		met ? 'met' : 'MISSED',
	]);
	const lines = [head, ...body];
	const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
	const text = (line) =>
		line.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])));
	return lines.map((line) => text(line).join('  ').trimEnd()).join('\n');
}

/** What the figures were measured on, and the figures. */
export const summary = (rows) => ({
	n8n: n8nVersion,
	processors: `${cpus().length} × ${cpus()[0].model}`,
	memoryGiB: Math.round(totalmem() / 2 ** 30),
	rows,
});
