import { BOLD, ITALIC, markEmphasis, STRIKE, writeMarks } from './emphasis';
import { decodeEntity } from './entities';
import type { References } from './links';
import { addressEnd, writeLink } from './links';

const ESCAPE = '\\\\(?<escaped>[!-/:-@[-`{-~])';
const CODE = '(?<code>(?<!`)(?<ticks>`+)(?!`)[^]{1,3000}?(?<!`)\\k<ticks>(?!`))';
const LABEL = '\\[(?<label>(?:[^\\[\\]\\\\]|\\\\.|\\[[^\\[\\]]{0,500}\\]){0,1000})\\]';
const DESTINATION = '<[^<>\\n]{0,2000}>|(?:[^\\s()<>]|\\([^\\s()]{0,500}\\)){0,2000}';
const TITLE = '(?:\\s+(?:"[^"]*"|\'[^\']*\'|\\([^()]*\\)))?';
const LINK = `!?${LABEL}(?:\\(\\s*(?<destination>${DESTINATION})${TITLE}\\s*\\)|\\[(?<reference>[^\\[\\]]{0,200})\\])?`;
const AUTOLINK = '<(?<autolink>[a-z][a-z\\d+.-]{1,30}:[^\\s<>]+|[^\\s<>@]+@[^\\s<>@]+)>';
const ADDRESS =
	'(?<address>(?:[a-z][a-z\\d+.-]{1,20}:\\/\\/|www\\.)[^\\s<>`"）】」』。，、；！？…]+)';
const ENTITY = '(?<entity>&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,8});)';
const TAG = '<(?<tag>br\\s*\\/?|\\/?(?:b|strong|i|em|s|del))>';

/** Noncharacters that stand for something here; a text's own are kept apart. */
const RESERVED = '(?<reserved>[\\ufdd0-\\ufdd4])';
const TOKENS = new RegExp(
	[RESERVED, ESCAPE, CODE, LINK, AUTOLINK, ADDRESS, ENTITY, TAG].join('|'),
	'gi',
);

const TAG_MARKS: Record<string, string> = {
	b: BOLD,
	strong: BOLD,
	i: ITALIC,
	em: ITALIC,
	s: STRIKE,
	del: STRIKE,
};

const markOfTag = (tag: string): string =>
	tag.toLowerCase().startsWith('br') ? '\n' : TAG_MARKS[tag.toLowerCase().replace('/', '')];

interface Found {
	[name: string]: string | undefined;
}

/** What a link's brackets lead to; undefined where they are only brackets. */
function destinationOf(found: Found, references: References): string | undefined {
	if (found.destination !== undefined) return found.destination;
	return references.get((found.reference || found.label || '').trim().toLowerCase());
}

/**
 * A piece of running text: Markdown's marks become WhatsApp's; code, addresses, escaped characters and entities
 * are taken out while marks are read, so that nothing in them is taken for one.
 * @param whole true where all of it is to be bold, as in a heading
 */
export function convertInline(text: string, references: References, whole = false): string {
	const kept: string[] = [];
	const keep = (piece: string): string => `\ufdd0${kept.push(piece) - 1}\ufdd1`;
	const restore = (piece: string): string =>
		piece.replace(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => kept[Number(index)]);

	const takeOut = (match: string, found: Found): string => {
		if (found.reserved ?? found.code) return keep(match);
		if (found.escaped) return keep(found.escaped);
		if (found.autolink) return keep(writeLink('', found.autolink, true));
		if (found.entity) return keep(decodeEntity(found.entity));
		if (found.tag) return markOfTag(found.tag);
		if (found.address) {
			const end = addressEnd(match);
			return keep(match.slice(0, end)) + match.slice(end);
		}
		const destination = destinationOf(found, references);
		const label = convertInline(found.label ?? '', references);
		if (destination === undefined) return match.replace(found.label ?? '', () => keep(label));
		const isAlone = text.trim() === match || match.startsWith('!');
		return keep(writeLink(label, destination, isAlone));
	};

	const withoutLiterals = text.replace(TOKENS, (...groups) =>
		takeOut(groups[0] as string, groups.at(-1) as Found),
	);
	return restore(writeMarks(markEmphasis(withoutLiterals), whole));
}
