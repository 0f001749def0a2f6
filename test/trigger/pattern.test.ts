import { compilePattern } from '../../nodes/TwoChat/trigger/delivery/pattern';

/** Patterns and texts on which our test must agree with JavaScript's own. */
const PATTERNS = [
	'',
	'a',
	'abc',
	'a|b',
	'ab|cd|',
	'(ab)+c',
	'(?:ab)*c',
	'(?<name>ab)c',
	'a?b',
	'a*',
	'a+$',
	'^a',
	'^$',
	'^a$|^b$',
	'a{2}',
	'a{2,}',
	'a{1,3}b',
	'a+?b',
	'[abc]+',
	'[^abc]',
	'[a-z]\\d',
	'[\\]]',
	'[\\w.-]+@[\\w.-]+',
	'\\d{3}-\\d{4}',
	'\\bcat\\b',
	'\\Bcat',
	'\\s+',
	'\\S',
	'.',
	'a.c',
	'\\.',
	'\\u0061',
	'\\x61',
	'\\u{1F600}',
	'\\p{L}+',
	'😀+',
	'ä',
	'(a|b)c(d|e)',
	'((a))',
	'order\\s*#?\\d+',
	'(yes|no|maybe)[.!?]*$',
	'^(?:hi|hello),?\\s',
	'\\t|\\n',
	'[\\d-]x',
	'(^a|b$)',
	'(|a)b',
	'a{0}b',
	'\\/path',
	'\\cJ',
];
const TEXTS = [
	'',
	'a',
	'b',
	'A',
	'ab',
	'abc',
	'ABABC',
	'aaa',
	'aab',
	'aaab',
	'xyz',
	'b1',
	']',
	'me@example.com',
	'call 555-0100 now',
	'the cat sat',
	'concat',
	'concatenate',
	' ',
	'a c',
	'a\nc',
	'.',
	'😀',
	'😀😀',
	'Ä',
	'acd',
	'bce',
	'order #42',
	'ORDER42',
	'Yes!',
	'well, no.',
	'Hello, there',
	'hi there',
	'tab\there',
	'1-x',
	'xb',
	'ax',
	'/path',
	'line\nbreak',
	'é',
	'ſ',
	'K',
];

describe('Text Matches Pattern', () => {
	it.each(PATTERNS)('agrees with JavaScript about %j', (pattern) => {
		const matches = compilePattern(pattern);
		const expected = new RegExp(pattern, 'iu');
		for (const text of TEXTS) expect([text, matches(text)]).toEqual([text, expected.test(text)]);
	});

	it.each([
		['a bracket that is not closed', '(a'],
		['a repetition of nothing', '*a'],
		['a broken class', '[z-a]'],
		['a repetition within a repetition', '(a+)+$'],
		['one that is hidden deeper', '^((?:x|(a*b))c)*$'],
		['a back-reference', '(a)\\1'],
		['a named back-reference', '(?<x>a)\\k<x>'],
		['look-ahead', 'a(?=b)'],
		['negative look-ahead', 'a(?!b)'],
		['look-behind', '(?<=a)b'],
		['negative look-behind', '(?<!a)b'],
		['thousands of repetitions', 'a{5000}'],
		['repetitions that multiply', '(?:(?:a{100}){100}){100}'],
	])('refuses %s, saying why and what to do', (_what, pattern) => {
		expect(() => compilePattern(pattern)).toThrow(
			/^The regular expression in Text Matches Pattern cannot be used: .+\. Change it, or use Text Contains$/,
		);
	});

	/** Characters looked at, which is what time is spent on. */
	const stepsFor = (pattern: string, text: string): number => {
		const test = jest.spyOn(RegExp.prototype, 'test');
		compilePattern(pattern)(text);
		const steps = test.mock.calls.length;
		test.mockRestore();
		return steps;
	};

	it.each([
		['.*a.*b.*c.*d', 'a'],
		['\\s*\\s*\\s*\\s*x', ' '],
		['(?:a|a|a)*(?:a|aa)?b', 'a'],
		['(?:\\w|\\d)*!', '1'],
	])('takes twice the time for twice the text, and never more: %s', (pattern, character) => {
		const once = stepsFor(pattern, character.repeat(1000));
		const twice = stepsFor(pattern, character.repeat(2000));
		expect(twice / once).toBeLessThan(2.1);
	});
});
