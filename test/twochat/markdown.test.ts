import { markdownToWhatsApp } from '../../nodes/TwoChat/twochat/markdown/markdownToWhatsApp';

const becomes = (cases: Array<[markdown: string, shown: string]>): void => {
	it.each(cases)('%j becomes %j', (markdown, shown) => {
		expect(markdownToWhatsApp(markdown)).toBe(shown);
	});
};
const stays = (texts: string[]): void => {
	it.each(texts)('%j stays as it is', (text) => {
		expect(markdownToWhatsApp(text)).toBe(text);
	});
};

describe('emphasis', () => {
	becomes([
		['**bold**', '*bold*'],
		['__bold__', '*bold*'],
		['*italic*', '_italic_'],
		['_italic_', '_italic_'],
		['***both***', '*_both_*'],
		['**bold *and italic* text**', '*bold _and italic_ text*'],
		['**bold *at the end***', '*bold _at the end_*'],
		['*italic **and bold** text*', '_italic *and bold* text_'],
		['~~gone~~', '~gone~'],
		['**~~both~~**', '*~both~*'],
		['a **b** c *d* e', 'a *b* c _d_ e'],
		['**one\ntwo**', '*one*\n*two*'],
		['(**Note**): x', '(*Note*): x'],
		['这是**重点**内容', '这是*重点*内容'],
		['**서울**은', '*서울*은'],
		['**Привет**, *мир*', '*Привет*, _мир_'],
		['**مرحبا** بكم', '*مرحبا* بكم'],
		['**👍 yes**', '*👍 yes*'],
		['<b>bold</b> and <em>italic</em><br>next', '*bold* and _italic_\nnext'],
	]);
	stays([
		'2*3*4',
		'2 * 3 * 4',
		'2**3**4',
		'x**2 + y**2',
		'snake_case_name',
		'__init__.py',
		'def f(*args, **kwargs)',
		'*.txt and *.md',
		'~5 km, ~6 km',
		'a * b',
		'5* hotel, 4* hotel',
		'**open',
		'** spaced **',
		'₁_₂_₃',
	]);
});

describe('headings and rules', () => {
	becomes([
		['# Title', '*Title*'],
		['###### Title ##', '*Title*'],
		['# **Title**', '*Title*'],
		['## A *b* and **c**', '*A _b_ and c*'],
		['Title\n=====', '*Title*'],
		['Title\n---\ntext', '*Title*\ntext'],
		['A sentence.\n---', 'A sentence.\n———'],
		['a\n\n---\n\nb', 'a\n\n———\n\nb'],
		['* * *', '———'],
		['___', '———'],
		['# Use `x` now', '*Use `x` now*'],
	]);
	stays(['#hashtag', '#1 of 3', 'C# is a language', '']);
});

describe('links, images and addresses', () => {
	becomes([
		['[docs](https://example.com/a_b_c)', 'docs: https://example.com/a_b_c'],
		['See [docs](https://example.com) now', 'See docs (https://example.com) now'],
		['- [docs](https://example.com)', '- docs: https://example.com'],
		['See [docs](<https://example.com/a b>) now', 'See docs (https://example.com/a b) now'],
		['See [docs](https://example.com "Title").', 'See docs (https://example.com).'],
		['[W](https://example.com/W_(x)) is', 'W: https://example.com/W_(x) is'],
		['[https://example.com](https://example.com)', 'https://example.com'],
		['[example.com](https://example.com)', 'https://example.com'],
		['[**bold** text](https://example.com)', '*bold* text: https://example.com'],
		['**[text](https://example.com)**', '*text (https://example.com)*'],
		['Write to [us](mailto:us@example.com)', 'Write to us (us@example.com)'],
		['<https://example.com/*a*>', 'https://example.com/*a*'],
		['<us@example.com>', 'us@example.com'],
		['![A cat](https://example.com/c.jpg)', 'A cat: https://example.com/c.jpg'],
		['![](https://example.com/c.jpg)', 'https://example.com/c.jpg'],
		['[up](#top)', 'up'],
		['See [docs][d] now\n\n[d]: https://example.com', 'See docs (https://example.com) now\n'],
		['**https://example.com/a_b**, *c*', '*https://example.com/a_b*, _c_'],
	]);
	stays([
		'https://example.com/a_b_/**c**/*d*?x=1&amp;y=_2_',
		'www.example.com/_a_ and first_last_x@example.com',
		'https://example.com/W_(x), https://example.com/~me~/',
		'[not a link] and a[0]',
	]);
});

describe('lists, tasks and quotes', () => {
	becomes([
		['* one\n* two\n  * three', '- one\n- two\n  - three'],
		['+ one', '- one'],
		['1. **one**\n2) two', '1. *one*\n2) two'],
		['- [ ] open\n- [x] done', '☐ open\n☑ done'],
		['> **quoted**\n> more', '> *quoted*\n> more'],
		['>> twice', '> twice'],
		['> # Title\n>\n> - a', '> *Title*\n>\n> - a'],
		['* *italic* item', '- _italic_ item'],
	]);
});

describe('code', () => {
	stays([
		'`**a**` and `b_c`',
		'``a`b`` **',
		'```\n**a** # b\n[x](y)\n```',
		'```js\nconst a = b ** c ** d;\n```',
		'```\nnever closed **a**',
	]);
	becomes([
		['**use `a*b*c`**', '*use `a*b*c`*'],
		['~~~\n**a**\n~~~', '```\n**a**\n```'],
	]);
});

describe('escapes and entities', () => {
	becomes([
		['\\*literal\\*', '*literal*'],
		['1\\. May', '1. May'],
		['a \\_ b', 'a _ b'],
		['Tom &amp; Jerry &lt;3 &#39;x&#39; &#x1F44D;', "Tom & Jerry <3 'x' 👍"],
		['&unknown; &#0; &#xD800;', '&unknown; &#0; &#xD800;'],
		['one  \ntwo\\\nthree', 'one\ntwo\nthree'],
		['a\r\nb', 'a\nb'],
	]);
});

describe('tables', () => {
	it('become one block per row, with the name of each column', () => {
		const table =
			'Prices:\n\n| Fruit | Price | Note |\n|:--|--:|---|\n| **Apple** | $1 | a\\|b |\n| Pear |  | `x|y` |\n\nEnd';
		expect(markdownToWhatsApp(table)).toBe(
			'Prices:\n\n*Fruit: Apple*\nPrice: $1\nNote: a|b\n\n*Fruit: Pear*\nNote: `x|y`\n\nEnd',
		);
	});

	stays(['a | b', 'a | b\nc | d']);
	becomes([
		['A | B\n--|--\n1 | 2', '*A: 1*\nB: 2'],
		['| A |\n|---|\n| 1 |', '*A: 1*'],
		['| | B |\n|---|---|\n| x | 2 |', '*x*\nB: 2'],
		['|A|B|\n|-|-|\n|one<br>two|`|`|', '*A: one, two*\nB: `|`'],
	]);
});

describe('hostile texts end in good time', () => {
	it.each([
		['stars', '*'.repeat(20_000)],
		['stars and letters', '**a '.repeat(5_000)],
		['single stars', '*a '.repeat(6_000)],
		['underscores', '_a '.repeat(6_000)],
		['brackets', '['.repeat(20_000)],
		['closed brackets', '[]('.repeat(6_000)],
		['backticks', '`a``'.repeat(5_000)],
		['bars', '|'.repeat(20_000)],
		['a table of bars', '|a|\n|-|\n' + '|'.repeat(18_000)],
		['spaces', `a${' '.repeat(20_000)}b`],
		['spaces in a heading', `# a${' '.repeat(20_000)}b`],
		['spaces in a table', `|a|b|\n|-|-|\n|a${' '.repeat(20_000)}b|c|`],
		['spaces in a definition', `[a]: b${' '.repeat(20_000)}c`],
		['hashes', `# ${'#'.repeat(20_000)}x`],
		['dashes', `${'- '.repeat(10_000)}x`],
		['ampersands', '&a'.repeat(10_000)],
		['addresses', 'a://'.repeat(5_000)],
		['letters', 'a'.repeat(20_000)],
		['angle brackets', '<a:'.repeat(6_000)],
		['quotes', '> '.repeat(10_000)],
		['backslashes', '\\'.repeat(20_000)],
	])(
		'%s',
		(_, text) => {
			expect(typeof markdownToWhatsApp(text)).toBe('string');
		},
		5_000,
	);
});
