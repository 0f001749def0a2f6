import { Lane, type Tally } from '../../nodes/TwoChat/operations/lane';

const laneOf = (options: Partial<ConstructorParameters<typeof Lane<string>>[0]> = {}) => {
	const tallies: Tally[] = [];
	const lane = new Lane<string>({
		width: 1,
		stopsAtFailure: true,
		abandoned: 'abandoned',
		onStop: (reason, tally) => {
			tallies.push(tally);
			return reason;
		},
		...options,
	});
	return { lane, tallies };
};

const fails = (reason: string) => async () => await Promise.reject(new Error(reason));

describe('the lane of a run', () => {
	it('starts items in item order, however they arrived', async () => {
		const { lane } = laneOf({ expected: 3 });
		const started: number[] = [];
		const job = (item: number) => async () => {
			started.push(item);
			return String(item);
		};
		await Promise.all([lane.run(2, job(2)), lane.run(0, job(0)), lane.run(1, job(1))]);
		expect(started).toEqual([0, 1, 2]);
	});

	it('starts nothing when n8n gave up on the run before it handed all items over', async () => {
		const { lane } = laneOf({ expected: 3 });
		const job = jest.fn(async () => 'sent');
		await expect(lane.run(0, job)).resolves.toBe('abandoned');
		expect(job).not.toHaveBeenCalled();
	});

	it('takes items that arrive later, where n8n hands them over in batches', async () => {
		const { lane } = laneOf();
		await expect(lane.run(0, async () => 'first')).resolves.toBe('first');
		await expect(lane.run(1, async () => 'second')).resolves.toBe('second');
	});

	it('keeps late items back when the run has stopped', async () => {
		const { lane } = laneOf();
		await expect(lane.run(0, fails('refused'))).rejects.toThrow('refused');
		const job = jest.fn(async () => 'sent');
		await expect(lane.run(1, job)).rejects.toThrow('refused');
		expect(job).not.toHaveBeenCalled();
	});

	it('reports the failure of the first item when several failed, and counts them all', async () => {
		const { lane, tallies } = laneOf({ width: 3, expected: 5 });
		const results = await Promise.allSettled([
			lane.run(0, async () => 'sent'),
			lane.run(1, async () => {
				await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
				throw new Error('slow');
			}),
			lane.run(2, fails('quick')),
			lane.run(3, async () => 'sent'),
			lane.run(4, async () => 'sent'),
		]);
		const reasons = results.map((result) =>
			result.status === 'rejected' ? (result.reason as Error).message : result.value,
		);
		expect(reasons.slice(0, 3)).toEqual(['sent', 'slow', 'slow']);
		expect(tallies[0]).toMatchObject({ total: 5, failed: [1, 2] });
		expect(tallies[0].done + tallies[0].notSent.length).toBe(3);
	});

	it('goes on after failures where the user wants that', async () => {
		const { lane } = laneOf({ stopsAtFailure: false, expected: 2 });
		const failed = lane.run(0, fails('refused'));
		await expect(lane.run(1, async () => 'sent')).resolves.toBe('sent');
		await expect(failed).rejects.toThrow('refused');
	});
});
