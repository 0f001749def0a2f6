import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(__dirname, '../../nodes/TwoChat');

/** A file may import from its own room and from those below it (docs/architecture.md). */
const FLOORS = [
	['the nodes'],
	['resources'],
	['trigger', 'sendAndWait'],
	['methods'],
	['fields'],
	['subscriptions'],
	['operations'],
	['transport'],
	['twochat'],
];

const floorOf = (room: string) => FLOORS.findIndex((rooms) => rooms.includes(room));

/** The room of a file, by its path from nodes/TwoChat. */
const roomOf = (path: string): string => (path.includes('/') ? path.split('/')[0] : 'the nodes');

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.filter((path) => path.endsWith('.ts'));

const importsOf = (path: string): string[] =>
	[...readFileSync(join(root, path), 'utf8').matchAll(/from '(\.[^']*)'/g)].map(([, target]) => {
		const found = relative(root, resolve(root, dirname(path), target)).replaceAll('\\', '/');
		return FLOORS.flat().includes(found) ? `${found}/index` : found;
	});

describe('the rooms of nodes/TwoChat', () => {
	it('are all known', () => {
		const rooms = [...new Set(files.map(roomOf))];
		expect(rooms.filter((room) => floorOf(room) < 0)).toEqual([]);
	});

	it('import only from their own or from those below', () => {
		const wrong = files.flatMap((path) =>
			importsOf(path)
				.filter((target) => roomOf(target) !== roomOf(path))
				.filter((target) => floorOf(roomOf(target)) <= floorOf(roomOf(path)))
				.map((target) => `${path} imports ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	it('have files of at most 250 lines', () => {
		const long = files.filter(
			(path) => readFileSync(join(root, path), 'utf8').split('\n').length > 251,
		);
		expect(long).toEqual([]);
	});
});
