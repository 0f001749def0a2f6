import type { Limit } from '../../nodes/TwoChat/transport/retry/pace';
import { Pace, paceFor } from '../../nodes/TwoChat/transport/retry/pace';
import { now, resetClock, wait } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

describe('the pace of a key', () => {
	let pace: Pace;
	const learn = jest.fn(async (): Promise<Limit | undefined> => ({ perMinute: 600 }));

	beforeEach(() => {
		resetClock();
		learn.mockClear();
		pace = new Pace();
	});

	const turns = async (count: number): Promise<number[]> => {
		const times: number[] = [];
		for (let turn = 0; turn < count; turn++) {
			await pace.turn();
			times.push(now());
		}
		return times.map((time) => time - times[0]);
	};

	/** The turns of requests that wait for nothing but to leave one after the other. */
	const briefly = (count: number) => Array.from({ length: count }, (_, turn) => turn * 2);

	it('sends one request after the other until 2Chat refuses one', async () => {
		expect(await turns(100)).toEqual(briefly(100));
	});

	it('makes a request that comes alone wait for nothing', async () => {
		await pace.turn();
		await wait(5000);
		const start = now();
		await pace.turn();
		expect(now() - start).toBe(0);
	});

	it("spreads requests a little below the account's limit once it is learned", async () => {
		await pace.turn();
		await pace.refused(false, learn);
		expect((await turns(5)).slice(1)).toEqual([105, 210, 315, 420]);
		expect(pace.perMinute).toBe(600);
	});

	it('gives way to other processes when it is refused all the same, and comes back to its pace', async () => {
		await pace.turn();
		await pace.refused(false, learn);
		await wait(1000);
		await pace.refused(false, learn);
		const times = await turns(120);
		expect(times[2] - times[1]).toBeGreaterThan(150);
		expect(times[119] - times[118]).toBeCloseTo(105);
	});

	it('comes back by the time, however slow it was made', async () => {
		await pace.turn();
		await pace.refused(false, learn);
		for (let times = 0; times < 10; times++) {
			await wait(1000);
			await pace.refused(false, learn);
		}
		const slowed = await turns(2);
		expect(slowed[1]).toBeGreaterThan(1500);
		const end = now() + 60_000;
		while (now() < end) await pace.turn();
		const times = await turns(2);
		expect(times[1]).toBeLessThan(350);
	});

	it('gives way once for all requests that were under way', async () => {
		await pace.turn();
		await pace.refused(false, learn);
		await wait(1000);
		await Promise.all(Array.from({ length: 10 }, async () => await pace.refused(false, learn)));
		const times = await turns(3);
		expect(times[2] - times[1]).toBeLessThan(160);
	});

	it('learns the limit once, for everybody who asks', async () => {
		await pace.turn();
		await Promise.all([pace.refused(false, learn), pace.refused(false, learn)]);
		await pace.refused(false, learn);
		expect(learn).toHaveBeenCalledTimes(1);
	});

	it('learns nothing from a first refusal that says how long to wait', async () => {
		await pace.turn();
		await pace.refused(true, learn);
		expect(learn).not.toHaveBeenCalled();
		await pace.refused(true, learn);
		expect(learn).toHaveBeenCalledTimes(1);
	});

	it('stays as it is when 2Chat does not say the limit, and does not ask again', async () => {
		await pace.turn();
		learn.mockResolvedValueOnce({ perMinute: undefined });
		await pace.refused(false, learn);
		expect(await turns(3)).toEqual(briefly(3));
		await pace.refused(false, learn);
		expect(learn).toHaveBeenCalledTimes(1);
	});

	it('asks for the limit again where that request was refused too', async () => {
		await pace.turn();
		learn.mockResolvedValueOnce(undefined);
		await pace.refused(false, learn);
		expect(await turns(3)).toEqual(briefly(3));
		await pace.refused(false, learn);
		expect((await turns(3)).slice(1)).toEqual([105, 210]);
	});

	it('holds everybody while 2Chat asks to wait', async () => {
		await pace.turn();
		const start = now();
		pace.hold(5000);
		const turn = async () => {
			await pace.turn();
			return now() - start;
		};
		expect(await Promise.all([turn(), turn()])).toEqual([5000, 5002]);
	});

	it('gives turns in the order in which they were asked for, so that no workflow starves', async () => {
		await pace.turn();
		await pace.refused(false, learn);
		const order: string[] = [];
		const workflow = async (name: string) => {
			for (let turn = 0; turn < 10; turn++) {
				await pace.turn();
				order.push(name);
			}
		};
		await Promise.all([workflow('a'), workflow('b')]);
		expect(order.join('')).toMatch(/^(ab|ba){10}$/);
	});

	it('knows no limit any more after a minute without requests', async () => {
		await pace.turn();
		await pace.refused(false, learn);
		await turns(3);
		resetClock();
		expect(await turns(10)).toEqual(briefly(10));
	});

	it('is shared by all requests with a key, and by no others', () => {
		expect(paceFor('UAK-1', 'https://api.test')).toBe(paceFor('UAK-1', 'https://api.test'));
		expect(paceFor('UAK-1', 'https://api.test')).not.toBe(paceFor('UAK-2', 'https://api.test'));
	});

	it('ends a wait for a turn when the execution is cancelled', async () => {
		const stop = new AbortController();
		pace.hold(60_000);
		const turn = pace.turn(stop.signal);
		stop.abort(new Error('cancelled'));
		await expect(turn).rejects.toThrow('cancelled');
	});
});
