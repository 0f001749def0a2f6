import { markdownToWhatsApp } from '../../nodes/TwoChat/twochat/markdown/markdownToWhatsApp';
import { splitText } from '../../nodes/TwoChat/twochat/splitText';
import { longText } from './longTexts';
import { random } from './writtenNumbers';

const loneSurrogate = /\p{Surrogate}/u;

describe('a long text is cut', () => {
	it.each([
		['not at all while it fits', 'Hello', 5, ['Hello']],
		['into nothing but itself when it is empty', '', 5, ['']],
		['behind a paragraph', 'One two.\n\nThree four.', 14, ['One two.\n\n', 'Three four.']],
		['behind a line', 'One. Two.\nThree. Four', 16, ['One. Two.\n', 'Three. Four']],
		['behind a sentence', 'One two. Three four', 14, ['One two. ', 'Three four']],
		['behind a Chinese sentence', '你好世界。谢谢你们', 7, ['你好世界。', '谢谢你们']],
		['behind a Hindi sentence', 'यह एक है। यह दो', 12, ['यह एक है। ', 'यह दो']],
		['behind an Arabic sentence', 'كيف حالك؟ أنا بخير', 13, ['كيف حالك؟ ', 'أنا بخير']],
		['behind a word', 'one two three', 9, ['one two ', 'three']],
		['between words without spaces', '你好世界', 3, ['你好', '世界']],
		['between letters where nothing else is', 'abcdef', 4, ['abcd', 'ef']],
		['between emoji, never within one', '👍🏽👍🏽👍🏽', 9, ['👍🏽👍🏽', '👍🏽']],
		[
			'never within a letter and its accent',
			'e\u0301e\u0301e\u0301',
			3,
			['e\u0301', 'e\u0301', 'e\u0301'],
		],
		['never within a line break of Windows', 'abcd\r\nef', 5, ['abcd', '\r\nef']],
		['outside of bold', 'one *two three* four', 12, ['one ', '*two three* ', 'four']],
		[
			'outside of an address',
			'see https://a.example.com/b now',
			26,
			['see ', 'https://a.example.com/b ', 'now'],
		],
	])('%s', (_, text, limit, parts) => {
		expect(splitText(text, limit)).toEqual(parts);
	});

	it('outside of a block of code that fits into one part', () => {
		const code = '```\nline one\n\nline two\n```';
		expect(splitText(`Some words before it\n${code}\nafter`, 32)).toEqual([
			'Some words before it\n',
			`${code}\nafter`,
		]);
	});

	it('within one character only where it alone is longer than a part', () => {
		const family = '👩‍👩‍👧‍👦';
		const parts = splitText(family, 4);
		expect(parts.join('')).toBe(family);
		expect(parts.some((part) => loneSurrogate.test(part))).toBe(false);
	});

	it.each([1, 0, -5, 2.5, NaN])('and a limit of %d is refused', (limit) => {
		expect(() => splitText('Hello', limit)).toThrow(RangeError);
	});
});

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const addresses = (text: string): string[] =>
	text.match(/https:\/\/example\.com\/[\w/*?=]+/g) ?? [];
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '');

describe('500 texts in four scripts, with emoji and Markdown', () => {
	const next = random(15);
	const texts = Array.from({ length: 500 }, (_, index) =>
		longText(next, index % 10 ? 6_000 : 20_000),
	);

	it('lose nothing when they are converted and cut, and no part is too long or broken', () => {
		let parted = 0;
		for (const [index, text] of texts.entries()) {
			const limit = [4096, 1000, 160][index % 3];
			const converted = markdownToWhatsApp(text);
			const parts = splitText(converted, limit);
			expect(parts.join('')).toBe(converted);
			const segments = graphemes.segment(converted);
			const isWhole = (place: number) => segments.containing(place)?.index === place;
			let at = 0;
			for (const part of parts) {
				if (part.length > limit || loneSurrogate.test(part) || (part && !isWhole(at))) {
					throw new Error(`Text ${index} is cut wrongly at ${at}: ${JSON.stringify(part)}`);
				}
				at += part.length;
			}
			parted += parts.length;
		}
		expect(texts.some(({ length }) => length > 15_000)).toBe(true);
		expect(parted).toBeGreaterThan(2_000);
	});

	it('keep every word and every address in order when they are converted', () => {
		for (const text of texts) {
			const converted = markdownToWhatsApp(text);
			expect(addresses(converted)).toEqual(addresses(text));
			expect(converted).not.toMatch(/[\ufdd0-\ufdd4]/);
			if (!text.includes('|')) expect(letters(converted)).toBe(letters(text));
		}
	});
});
