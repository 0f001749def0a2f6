import { table } from './table.mjs';

/**
 * The versions of n8n that the package was tested in, as docs/compatibility.md shows them.
 *
 * @param {import('../compatibility.mjs').Row[]} rows
 * @returns {string} Markdown
 */
export const versionsTable = (rows) =>
	table(
		['n8n', 'Node.js', 'Tests passed', 'What this n8n lacks'],
		rows.map(({ n8n, node, passed, failed, lacks }) => [
			n8n,
			node,
			failed === 0 ? String(passed) : `${passed} of ${passed + failed}`,
			lacks.join('<br>') || 'nothing',
		]),
	);
