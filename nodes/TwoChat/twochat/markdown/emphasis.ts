/**
 * Stand-ins for WhatsApp's marks while stars and underscores are still being read: noncharacters of Unicode, which
 * `inline` takes out of the text beforehand.
 */
export const [BOLD, ITALIC, STRIKE] = ['\ufdd2', '\ufdd3', '\ufdd4'];

const MARKS: Record<string, string> = { [BOLD]: '*', [ITALIC]: '_', [STRIKE]: '~' };

/** Letters of scripts that write words without spaces, or particles right behind them: a mark may touch these. */
const LOOSE =
	'\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hang}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Mymr}';
/** Not inside a word: `2*3*4`, `a**2`, `snake_case` stay as they are. */
const NOT_AFTER_WORD = `(?<![\\p{L}\\p{M}\\p{N}_](?<![${LOOSE}]))`;
const NOT_BEFORE_WORD = `(?!(?![${LOOSE}])[\\p{L}\\p{N}_])`;

/** A span between `open` and `close`; both touch what they mark. Longer ones are taken for a stray mark. */
const span = (open: string, inner: string, close: string): RegExp =>
	new RegExp(
		`${NOT_AFTER_WORD}${open}(?=\\S)(${inner}{1,2000}?)(?<=\\S)${close}${NOT_BEFORE_WORD}`,
		'gsu',
	);

const BOTH = span('(?<!\\*)\\*{3}', '[^*]', '\\*{3}(?!\\*)');
const STARS = span('(?<!\\*)\\*\\*', '.', '\\*\\*(?!\\*)');
// Not Python's __init__.py and __len__().
const UNDERSCORES = span('(?<!_)__', '.', '__(?![_(]|\\.\\w)');
const STAR = span('(?<!\\*)\\*(?!\\*)', '[^*]', '\\*(?!\\*)');
const UNDERSCORE = span('(?<!_)_(?!_)', '.', '_(?!_)');
const TILDES = span('(?<!~)~~(?!~)', '.', '~~(?!~)');

/** WhatsApp's marks end with their line, so every line of a span gets its own. */
const wrap = (mark: string, text: string): string =>
	text.replace(/[^\n]+/g, (line) => line.replace(/^(\s*)(.*\S)(\s*)$/s, `$1${mark}$2${mark}$3`));

/** Markdown's stars, underscores and tildes as stand-ins for WhatsApp's marks. */
export const markEmphasis = (text: string): string =>
	text
		.replace(BOTH, (_, inner: string) => wrap(BOLD, wrap(ITALIC, inner)))
		.replace(STARS, (_, inner: string) => wrap(BOLD, inner))
		.replace(UNDERSCORES, (_, inner: string) => wrap(BOLD, inner))
		.replace(STAR, (_, inner: string) => wrap(ITALIC, inner))
		.replace(UNDERSCORE, (_, inner: string) => wrap(ITALIC, inner))
		.replace(TILDES, (_, inner: string) => wrap(STRIKE, inner));

/** The stand-ins as WhatsApp's marks; what is bold as a whole (`whole`) has no bold inside. */
export function writeMarks(text: string, whole: boolean): string {
	const flat = whole ? wrap(BOLD, text.replaceAll(BOLD, '')) : text;
	return flat.replace(/[\ufdd2-\ufdd4]/g, (mark) => MARKS[mark]);
}
