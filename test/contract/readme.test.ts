import { readEndpoints } from '../../scripts/lib/tables/endpoints.mjs';
import { readBlock, tablesOf } from '../../scripts/lib/tables/markdown.mjs';
import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { examples, isThere, pagesIn, pictures, textOf } from './files.mjs';
import { node, trigger } from './nodes';

const readme = textOf('README.md');
const endpoints = readEndpoints(textOf('test/data/2chat-endpoints.csv'));
const outcomes = JSON.parse(textOf('test/data/compatibility.json'));

it.each(tablesOf({ node, trigger, endpoints, outcomes }))(
	'$file has the $name of the nodes (if not: `npm run tables`)',
	({ file, name, content }) => {
		expect(readBlock(textOf(file), name)).toBe(content);
	},
);

it('all 27 events are listed', () => {
	expect(EVENTS).toHaveLength(27);
	const page = textOf('docs/events.md');
	expect(EVENTS.filter(({ value }) => !page.includes(`\`${value}\``))).toEqual([]);
});

describe('the README', () => {
	it('is read in three minutes: less than 160 lines', () => {
		expect(readme.trimEnd().split('\n').length).toBeLessThan(160);
	});

	it('says how many events there are', () => {
		expect(readme).toContain(`${EVENTS.length} events`);
	});

	it('shows a picture before anything else', () => {
		const [, picture] = / src="([^"]+)"/.exec(readme.split('\n## ')[0]) ?? [];
		expect(picture && isThere(picture)).toBe(true);
	});
});

it('every picture is shown somewhere', () => {
	const pages = ['.', 'docs', 'examples', 'sandbox'].flatMap(pagesIn).map(textOf).join('');
	expect(pictures().filter((file) => !pages.includes(`screenshots/${file}`))).toEqual([]);
});

describe('the workflows to import', () => {
	const page = textOf('examples/README.md');

	it.each(examples())('%s is explained, with a picture of it', (file) => {
		const name = file.slice('examples/'.length, -'.json'.length);
		const row = page.split('\n').find((line) => line.startsWith(`| [${name}](${name}.json) |`));
		expect(row).toContain(`](screenshots/${name}.webp)`);
	});
});
