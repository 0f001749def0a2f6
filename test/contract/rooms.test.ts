import { importsOf, linesOf, sources } from './sources.mjs';

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
function roomOf(path: string): string {
	const [first] = path.split('/');
	return path.includes('/') || floorOf(first) >= 0 ? first : 'the nodes';
}

describe('the rooms of nodes/TwoChat', () => {
	it('are all known', () => {
		const rooms = [...new Set<string>(sources().map(roomOf))];
		expect(rooms.filter((room) => floorOf(room) < 0)).toEqual([]);
	});

	it('import only from their own or from those below', () => {
		const wrong = sources().flatMap((path: string) =>
			importsOf(path)
				.filter((target: string) => roomOf(target) !== roomOf(path))
				.filter((target: string) => floorOf(roomOf(target)) <= floorOf(roomOf(path)))
				.map((target: string) => `${path} imports ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	it('have files of at most 250 lines', () => {
		expect(sources().filter((path: string) => linesOf(path) > 251)).toEqual([]);
	});
});
