import { commentedFiles, commentsIn, findInFiles } from './comments.mjs';
import { isThere, pagesIn, textOf } from './files.mjs';
import { deadLinksIn, namesNotFoundBy, pathsNamedIn } from './markdown.mjs';

const API = 'docs/2chat-api.md';
const api = textOf(API);

/** The tags of the legend. */
const TAGS = [...api.matchAll(/^\| (\*\*[A-Z0-9]+\*\*(?:, \*\*[A-Z0-9]+\*\*)*) \|/gm)].flatMap(
	([, cell]) => cell.replaceAll('*', '').split(', '),
);

/** What is written in capitals and is no source. */
const WORDS = `
	AI API DELETE ECONNREFUSED GET HH HTML HTTP HTTPS IANA ID IP ISO JSON MB MM NFC NFD NUL PNG POST PUT QR RFC SMS SS SSL TLS
	UI URI URL UTC UUID WABA WG XML
`
	.trim()
	.split(/\s+/);

describe.each([...pagesIn('.'), ...pagesIn('docs'), ...pagesIn('sandbox'), ...pagesIn('examples')])(
	'%s',
	(page) => {
		it('links only to headings and files that exist', () => {
			expect(deadLinksIn(page)).toEqual([]);
		});

		it('names only files, folders and functions that exist', () => {
			expect(pathsNamedIn(page).filter((path) => !isThere(path))).toEqual([]);
			expect(namesNotFoundBy(page)).toEqual([]);
		});
	},
);

describe('the map into the house', () => {
	it('walks through a real operation', () => {
		expect(pathsNamedIn('CONTRIBUTING.md')).toEqual(
			expect.arrayContaining([
				'nodes/TwoChat/resources/contact/get.ts',
				'nodes/TwoChat/resources/contact/index.ts',
				'nodes/TwoChat/__schema__/v1.0.0/contact/get.json',
				'sandbox/openapi.yaml',
				'test/data/operations/contact.ts',
			]),
		);
	});

	it('is found from the README', () => {
		const readme = textOf('README.md');
		const pages = ['CONTRIBUTING.md', 'examples/README.md', ...pagesIn('docs')];
		expect(pages.filter((page) => !readme.includes(`](${page})`))).toEqual([]);
	});
});

describe('the comments', () => {
	const files = commentedFiles();

	it('name only sources that the legend explains', () => {
		expect(TAGS).toEqual(expect.arrayContaining(['DOCS', 'SKILLS', 'W6W', 'N8N', 'SQL', 'MC']));
		const unknown = files
			.filter((file) => /^(nodes|credentials)\/.*\.ts$/.test(file))
			.flatMap((file) =>
				[...commentsIn(file).matchAll(/(?<![\w.$-])[A-Z][A-Z0-9]+(?![\w(-])/g)].map(
					([word]) => `${file}: ${word}`,
				),
			)
			.filter((one) => ![...TAGS, ...WORDS].includes(one.split(': ')[1]));
		expect(unknown).toEqual([]);
	});

	it("point to sections and rows that 2Chat's facts have", () => {
		const numbers = [...api.matchAll(/^(?:#+|\|) (\d+(?:\.\d+)?)[ .]/gm)].map(
			([, number]) => number,
		);
		const pointers = findInFiles(
			files,
			/docs\/2chat-api\.md,\s(?:[*#/ \t]*)((?:row )?[\d.]*\d(?:(?:, | and )\d[\d.]*\d|(?:, | and )\d)*)/g,
		);
		expect(pointers.length).toBeGreaterThan(50);
		const dead = pointers.flatMap(({ file, found }) =>
			found
				.replace('row ', '')
				.split(/, | and /)
				.filter((number) => !numbers.includes(number))
				.map((number) => `${file}: ${number}`),
		);
		expect(dead).toEqual([]);
	});

	it('point to nothing that a stranger does not have', () => {
		const elsewhere =
			/\breference,? (?:sections? )?\d.*|\bfacts \d+|\breal-input\b|\breview\/\S+|\bdesign, section.*|\bdesign\.md|\bshared\/\S+|\bissue \d+/g;
		expect(findInFiles(files, elsewhere)).toEqual([]);
	});
});
