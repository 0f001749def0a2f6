import { sleep } from 'n8n-workflow';

import { TokenBucket } from '../../sandbox/limits.mjs';
import { seededRandom } from '../../sandbox/random.mjs';
import { sendUntilAnswered } from '../../nodes/TwoChat/transport/retry/attempts';
import { Pace } from '../../nodes/TwoChat/transport/retry/pace';

const PER_MINUTE = 600;
const BURST = 10;
const LATENCY_MS = 40;

/** n8n's queue mode: each worker is a process, with a pace of its own for the key that they share. */
describe.each([2, 4, 8])('%s processes with one key, 300 messages each', (processes) => {
	/** The process that sent each request, in order; refused ones apart. */
	const sent: number[] = [];
	let refused = 0;
	/** From the beginning to the last message that was taken. */
	let took = 0;
	const failed: number[] = [];

	beforeAll(async () => {
		jest.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
		jest.spyOn(Math, 'random').mockImplementation(seededRandom(processes));
		const began = Date.now();
		const bucket = new TokenBucket({ perMinute: PER_MINUTE, burst: BURST }, Date.now);
		const request = (process: number) => async () => {
			await sleep(LATENCY_MS);
			if (!bucket.take()) {
				refused++;
				return { statusCode: 429, headers: {}, body: {} };
			}
			sent.push(process);
			took = Date.now() - began;
			return { statusCode: 200, headers: {}, body: { success: true } };
		};
		const run = async (process: number) => {
			const pace = new Pace();
			for (let message = 0; message < 300; message++) {
				const outcome = await sendUntilAnswered(request(process), {
					method: 'POST',
					limits: { maxRetries: 5, giveUpAfterMs: 120_000 },
					pace: async () => pace,
					learnLimit: async () => (bucket.take() ? { perMinute: PER_MINUTE } : undefined),
				});
				if (!outcome.ok) failed.push(process);
			}
		};
		const all = Promise.all(
			Array.from({ length: processes }, async (_, index) => await run(index)),
		);
		let over = false;
		void all.finally(() => (over = true));
		while (!over) await jest.advanceTimersByTimeAsync(1000);
		await all;
	});

	afterAll(() => {
		jest.useRealTimers();
		jest.restoreAllMocks();
	});

	it('all get through', () => {
		expect(failed).toEqual([]);
		expect(sent).toHaveLength(300 * processes);
	});

	it('none keeps the key to itself: when one is done, each other has sent some of its own', () => {
		const lastOf = Array.from({ length: processes }, (_, index) => sent.lastIndexOf(index));
		const upToThen = sent.slice(0, Math.min(...lastOf));
		const counts = lastOf.map((_, index) => upToThen.filter((one) => one === index).length);
		expect(Math.min(...counts)).toBeGreaterThan(20);
	});

	it('leave little of the limit unused', () => {
		const ownTime = ((sent.length - BURST) / PER_MINUTE) * 60_000;
		expect(took / ownTime).toBeLessThan(1.3);
	});

	it('are refused with few of their requests', () => {
		expect(refused / (sent.length + refused)).toBeLessThan(0.1);
	});
});
