import { isMarkdown } from '../../nodes/TwoChat/twochat/markdown/isMarkdown';
import { tableLength } from '../../nodes/TwoChat/twochat/markdown/table';
import { parsePhoneNumber } from '../../nodes/TwoChat/twochat/phoneNumbers';
import { endlessOn, patterns } from './patterns.mjs';

const all = [...patterns()];

describe('a pattern of the package', () => {
	it('is one of many', () => {
		expect(all.length).toBeGreaterThan(200);
	});

	it('comes to its end, however long a text repeats what it looks for', () => {
		const endless = all.flatMap(([pattern, files]) => {
			const text = endlessOn(pattern);
			return text === undefined ? [] : [{ pattern, files, text }];
		});
		expect(endless).toEqual([]);
	}, 60_000);
});

it.each(['-', '- ', '|-', '\n\t'])(
	'a model’s text of nothing but %j is looked at for Markdown in good time',
	(unit) => {
		expect(typeof isMarkdown(unit.repeat(20_000))).toBe('boolean');
	},
);

it('a table row and an email address of thousands of characters end too', () => {
	const row = `${' '.repeat(2000)}-${' '.repeat(2000)}x`;
	expect(tableLength(['a|b', `${row}|`], 0)).toBe(0);
	expect(parsePhoneNumber(`a@${'a.'.repeat(4000)}@`)).toHaveProperty('reason');
});

it.each([
	['|a|b|\n|---|---|\n|1|2|', true],
	['a | b\n--- | ---\n1 | 2', true],
	['---', false],
	['a - b | c', false],
])('%j is Markdown: %s', (text, is) => {
	expect(isMarkdown(text)).toBe(is);
});
