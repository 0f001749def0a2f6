import { suites } from '../n8n-versions.mjs';
import { table } from './table.mjs';

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

const topic = (file) => file.split('.')[0];

/**
 * The versions of n8n that the package was tested in, as docs/compatibility.md shows them.
 *
 * @param {import('../compatibility.mjs').Row[]} rows
 * @returns {string} Markdown
 */
export const versionsTable = (rows) =>
	table(
		['n8n', 'Node.js', 'Tests passed', 'Not passed or not run yet', 'What this n8n lacks'],
		rows.map(({ n8n, node, files }) => {
			const all = Object.values(files);
			const passed = sum(all.map((one) => one.passed));
			const failed = Object.entries(files).filter(([, one]) => one.failed > 0);
			const failures = failed.map(([file, one]) => `${one.failed} failed in ${topic(file)}`);
			return [
				n8n,
				node,
				[passed, ...failures].join('; '),
				suites
					.filter((file) => files[file] === undefined)
					.map(topic)
					.join(', '),
				[...new Set(all.flatMap(({ lacks }) => lacks))].join('<br>'),
			];
		}),
	);
