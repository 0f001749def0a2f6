import { flattenTemplateText } from '../../nodes/TwoChat/twochat/templateText';

describe('a template variable is made what Meta takes', () => {
	it.each([
		['one\ntwo', 'one two'],
		['one\r\n\r\ntwo', 'one two'],
		['one \t two', 'one two'],
		['one\u2028two\u2029three\u0085four\vfive\fsix', 'one two three four five six'],
		['one     two', 'one    two'],
		['one    two', 'one    two'],
		['one  two', 'one  two'],
		['one\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0two', 'one\u00a0\u00a0\u00a0\u00a0two'],
		['\n one \n', 'one'],
		['línea\nдве\n三 👍', 'línea две 三 👍'],
		['', ''],
	])('%j becomes %j', (text, flat) => {
		expect(flattenTemplateText(text)).toBe(flat);
	});

	it('in time that grows with the text', () => {
		expect(flattenTemplateText(`a${' '.repeat(100_000)}b`)).toBe('a    b');
	});
});
