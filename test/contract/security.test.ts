import { isThere, textOf } from './files.mjs';

const page = textOf('SECURITY.md');
const rows = page
	.split('\n')
	.filter((line) => line.startsWith('| ') && !/^\| (What could|---)/.test(line));
const claims = rows.map((row) => {
	const [threat, guard, proof] = row.slice(2, -2).split(' | ');
	const [, file, test] = /^`(test\/[\w/.-]+)` "(.+)"$/.exec(proof) ?? [];
	return { threat, guard, file, test };
});

describe('each threat in SECURITY.md', () => {
	it('is one of many', () => {
		expect(claims.length).toBeGreaterThan(30);
	});

	it.each(claims)('has a guard and a test that is there: $threat', ({ guard, file, test }) => {
		expect(guard).toBeTruthy();
		expect(file && isThere(file)).toBe(true);
		const names = [...textOf(file).matchAll(/(['"`])((?:\\.|(?!\1).)+)\1/g)].map(
			([, , name]) => name,
		);
		expect(names.filter((name) => name.includes(test))).not.toEqual([]);
	});
});
