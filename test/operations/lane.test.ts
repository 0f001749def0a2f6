import { inLane } from '../../nodes/TwoChat/operations/lane';

const fails = async (reason: string) => await Promise.reject(new Error(reason));
const turn = async () => await new Promise<void>((resolve) => queueMicrotask(() => resolve()));

describe('the lane of a run', () => {
	it('starts jobs in order and gives their results in order, whichever is done first', async () => {
		const started: number[] = [];
		const { results } = await inLane(4, 2, async (index) => {
			started.push(index);
			if (index === 0) for (let n = 0; n < 20; n++) await turn();
			return `result ${index}`;
		});
		expect(started).toEqual([0, 1, 2, 3]);
		expect(results).toEqual(['result 0', 'result 1', 'result 2', 'result 3']);
	});

	it.each([1, 3, 10])('has %i jobs under way at most', async (width) => {
		let live = 0;
		let most = 0;
		await inLane(25, width, async () => {
			most = Math.max(most, ++live);
			await turn();
			live--;
		});
		expect(most).toBe(width);
	});

	it('keeps back what has not started when one fails, and waits for what is under way', async () => {
		const outcome = await inLane(6, 2, async (index) => {
			await turn();
			if (index === 2) return await fails('refused');
			for (let n = 0; n < index * 5; n++) await turn();
			return index;
		});
		expect(outcome.failed.map(({ index, reason }) => [index, reason.message])).toEqual([
			[2, 'refused'],
		]);
		expect([...outcome.results, 2, ...outcome.notStarted]).toEqual(
			expect.arrayContaining([0, 1, 2, 3, 4, 5]),
		);
		expect(outcome.results.length + outcome.notStarted.length).toBe(5);
		expect(outcome.notStarted).toContain(5);
	});

	it('names the failures in the order of the items, not in that of time', async () => {
		const { failed } = await inLane(3, 3, async (index) => {
			for (let n = 0; n < 10 - index; n++) await turn();
			return await fails(`reason ${index}`);
		});
		expect(failed.map(({ index }) => index)).toEqual([0, 1, 2]);
	});

	it('gives what may be nothing as it is', async () => {
		const { results } = await inLane(2, 1, async () => undefined);
		expect(results).toEqual([undefined, undefined]);
	});

	it('has nothing to do for no items', async () => {
		expect(await inLane(0, 10, async () => 1)).toEqual({ results: [], failed: [], notStarted: [] });
	});
});
