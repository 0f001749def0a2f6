import { convertInline } from './inline';
import type { References } from './links';
import { readDefinition } from './links';
import { convertTable, tableLength } from './table';

const FENCE = /^\s*(`{3,}|~{3,})([^`]*)$/;
const HEADING = /^ {0,3}#{1,6}(?:\s(.*))?$/;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const QUOTE = /^ {0,3}>(?: ?>)* ?/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(?:\[([ xX])\]\s+)?(.*)$/;
const UNDERLINE = /^ {0,3}(=+|-{2,})\s*$/;

/** WhatsApp has no line across; dashes show where one was. */
const RULE_SHOWN = '———';

/** How many lines from `at` on match, at least one. */
const runLength = (lines: string[], at: number, matches: (line: string) => boolean): number => {
	const end = lines.findIndex((line, index) => index > at && !matches(line));
	return (end < 0 ? lines.length : end) - at;
};

/** A block of code with both its fences; one that is never closed runs to the end. */
function fenceLength(lines: string[], at: number): number {
	const [, fence] = FENCE.exec(lines[at]) ?? [];
	if (!fence) return 0;
	const isEnd = (line: string): boolean =>
		new RegExp(`^\\s*${fence[0]}{${fence.length},}\\s*$`).test(line);
	const end = lines.findIndex((line, index) => index > at && isEnd(line));
	return (end < 0 ? lines.length - 1 : end) - at + 1;
}

/** WhatsApp knows three backticks only; a block that has some inside stays as it is. */
function convertFence(lines: string[]): string[] {
	const fences = lines.filter((_, index) => index === 0 || index === lines.length - 1);
	const hasTicks = lines.slice(1, -1).some((line) => line.includes('```'));
	if (hasTicks || fences[0].trim().startsWith('```')) return lines;
	return lines.map((line, index) =>
		index === 0 || index === lines.length - 1 ? line.replace(/~{3,}/, '```') : line,
	);
}

function convertItem(line: string, references: References): string {
	const [, indent, bullet, box, text] = ITEM.exec(line) ?? [];
	const isNumber = /\d/.test(bullet);
	const boxShown = box === undefined ? '' : box === ' ' ? '☐ ' : '☑ ';
	const bulletShown = isNumber ? `${bullet} ` : boxShown ? '' : '- ';
	return `${indent}${bulletShown}${boxShown}${convertInline(text, references)}`;
}

const isParagraph = (lines: string[], at: number): boolean => {
	const line = lines[at];
	if (line.trim() === '' || tableLength(lines, at) > 0) return false;
	return ![FENCE, HEADING, RULE, QUOTE, ITEM].some((block) => block.test(line));
};

function paragraphLength(lines: string[], at: number): number {
	let end = at + 1;
	while (end < lines.length && isParagraph(lines, end) && !UNDERLINE.test(lines[end])) end++;
	return end - at;
}

/** Two spaces or a backslash at the end of a line only say that it ends. */
const withoutBreak = (line: string): string =>
	line.endsWith('  ') ? line.trimEnd() : line.replace(/\\$/, '');

/** A line of `=` or `-` under a single line makes it a heading; under a sentence, dashes are a rule. */
const isUnderlined = (text: string, underline: string): boolean =>
	UNDERLINE.test(underline) && (underline.includes('=') || /^.{1,80}(?<![.!?:;,])$/u.test(text));

/** The block at `at`: how many lines it takes, and what they become. */
function convertBlock(
	lines: string[],
	at: number,
	references: References,
): { length: number; converted: string[] } {
	const line = lines[at];
	const fence = fenceLength(lines, at);
	if (fence) return { length: fence, converted: convertFence(lines.slice(at, at + fence)) };
	const table = tableLength(lines, at);
	if (table) {
		return { length: table, converted: convertTable(lines.slice(at, at + table), references) };
	}
	if (QUOTE.test(line)) {
		const length = runLength(lines, at, (next) => QUOTE.test(next));
		const quoted = lines.slice(at, at + length).map((next) => next.replace(QUOTE, ''));
		const inner = convertBlocks(quoted, references).join('\n').split('\n');
		const converted = inner.map((text) => `> ${text}`.trimEnd());
		return { length, converted };
	}
	if (RULE.test(line)) return { length: 1, converted: [RULE_SHOWN] };
	if (HEADING.test(line)) {
		const title = (HEADING.exec(line)?.[1] ?? '')
			.trim()
			.replace(/(?<=\s|^)#+$/, '')
			.trim();
		return { length: 1, converted: [convertInline(title, references, true)] };
	}
	if (ITEM.test(line)) return { length: 1, converted: [convertItem(line, references)] };
	if (readDefinition(line)) return { length: 1, converted: [] };
	if (line.trim() === '') return { length: 1, converted: [''] };
	const length = paragraphLength(lines, at);
	const isHeading = length === 1 && isUnderlined(line.trim(), lines[at + 1] ?? '');
	const text = lines.slice(at, at + length).map(withoutBreak);
	return {
		length: isHeading ? 2 : length,
		converted: [convertInline(text.join('\n'), references, isHeading)],
	};
}

function convertBlocks(lines: string[], references: References): string[] {
	const all: string[] = [];
	for (let at = 0; at < lines.length; ) {
		const { length, converted } = convertBlock(lines, at, references);
		all.push(...converted);
		at += length;
	}
	return all;
}

/**
 * Markdown in WhatsApp's marks: `**bold**` → `*bold*`, `*italic*` → `_italic_`, `~~gone~~` → `~gone~`, headings in
 * bold, links as `text (address)`, tables as lines. Code and addresses stay as they are, and so do stars and
 * underscores within words. All of it is read as Markdown: a text that has WhatsApp's marks already, where `*this*`
 * is bold, needs no conversion and would come out in italics.
 */
export function markdownToWhatsApp(markdown: string): string {
	const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
	const definitions = lines.flatMap((line) => {
		const definition = readDefinition(line);
		return definition ? [definition] : [];
	});
	return convertBlocks(lines, new Map(definitions)).join('\n');
}
