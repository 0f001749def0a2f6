import { convertInline } from './inline';
import type { References } from './links';

/** The cells of a row; a bar in code or behind a backslash parts nothing. */
function cellsOf(row: string): string[] {
	const cells = [''];
	for (const piece of row.trim().match(/(?:\\.|`[^`]*`|[^|])+|\|/g) ?? []) {
		if (piece === '|') cells.push('');
		else cells[cells.length - 1] += piece;
	}
	const from = cells[0].trim() === '' ? 1 : 0;
	const to = cells.length > 1 && cells[cells.length - 1].trim() === '' ? -1 : undefined;
	return cells.slice(from, to).map((cell) => cell.trim());
}

/** How many lines from `at` on are a table; 0 for none. */
export function tableLength(lines: string[], at: number): number {
	const [head, delimiters] = [lines[at], lines[at + 1] ?? ''];
	if (!head.includes('|') || !delimiters.includes('|')) return 0;
	const marks = cellsOf(delimiters);
	if (marks.length === 0 || !marks.every((mark) => /^:?-+:?$/.test(mark))) return 0;
	if (cellsOf(head).length > marks.length) return 0;
	let end = at + 2;
	while (end < lines.length && lines[end].includes('|')) end++;
	return end - at;
}

/**
 * A table as a phone can show it, one block per row: its first cell in bold, then the others, each with the name
 * of its column. Empty cells are left out.
 */
export function convertTable(table: string[], references: References): string[] {
	const cell = (text: string, isFirst = false): string => {
		const inOneLine = text.replace(/\\\|/g, '|').replace(/<br\s*\/?>/gi, ', ');
		return convertInline(inOneLine, references, isFirst);
	};
	const [head, , ...rows] = table;
	const names = cellsOf(head);
	if (rows.length === 0) return [cell(names.join(' | '), true)];
	const named = (text: string, column: number): string =>
		names[column] ? `${names[column]}: ${text}` : text;
	return rows.flatMap((row, index) => {
		const cells = cellsOf(row)
			.map((text, column) => (text === '' ? '' : named(text, column)))
			.filter((text) => text !== '');
		const lines = cells.map((text, position) => cell(text, position === 0));
		return index > 0 ? ['', ...lines] : lines;
	});
}
