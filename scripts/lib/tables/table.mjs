const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * A table in Markdown.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 * @returns {string}
 */
export const table = (head, rows) =>
	[head, head.map(() => '---'), ...rows]
		.map((row) => `| ${row.map(cell).join(' | ')} |`)
		.join('\n');
