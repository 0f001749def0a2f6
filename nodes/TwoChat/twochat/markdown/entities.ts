import { entryOf } from '../values';

/** The entities that texts written for the web have most; others stay as they are. */
const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	copy: '©',
	reg: '®',
	trade: '™',
	hellip: '…',
	mdash: '—',
	ndash: '–',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	iexcl: '¡',
	iquest: '¿',
	bull: '•',
	middot: '·',
	deg: '°',
	times: '×',
	euro: '€',
	ast: '*',
	lowbar: '_',
};

const isCharacter = (code: number): boolean =>
	code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);

/** The character of `&name;`, `&#39;` or `&#x27;`; the entity itself where it is not known. */
export function decodeEntity(entity: string): string {
	const name = entity.slice(1, -1);
	if (!name.startsWith('#')) return entryOf(NAMED, name) ?? entity;
	const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
	return isCharacter(code) ? String.fromCodePoint(code) : entity;
}
