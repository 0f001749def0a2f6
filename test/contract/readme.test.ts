import { readEndpoints } from '../../scripts/lib/tables/endpoints.mjs';
import { readBlock, tablesOf } from '../../scripts/lib/tables/markdown.mjs';
import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { examples, textOf } from './files.mjs';
import { node, trigger } from './nodes';

const readme = textOf('README.md');
const endpoints = readEndpoints(textOf('test/data/2chat-endpoints.csv'));

it.each(tablesOf({ node, trigger, endpoints }))(
	'$file has the $name of the nodes (if not: `npm run tables`)',
	({ file, name, content }) => {
		expect(readBlock(textOf(file), name)).toBe(content);
	},
);

describe('the README', () => {
	it('lists all 27 events', () => {
		expect(EVENTS).toHaveLength(27);
		const listed = EVENTS.filter(({ value }) => readme.includes(`\`${value}\``));
		expect(listed).toHaveLength(27);
	});

	it.each(examples())('says what %s does', (file) => {
		expect(readme).toContain(`](${file}) |`);
	});
});
