import { sendUntilAnswered } from '../../nodes/TwoChat/transport/retry/attempts';
import { Pace } from '../../nodes/TwoChat/transport/retry/pace';
import type { Reply } from '../../nodes/TwoChat/transport/reply/reply';
import { now, resetClock, wait } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const FINE: Reply = { statusCode: 200, headers: {}, body: { success: true } };
const tooMany = (retryAfter: string): Reply => ({
	statusCode: 429,
	headers: { 'retry-after': retryAfter },
	body: {},
});

describe('sending until 2Chat answers', () => {
	beforeEach(() => resetClock());

	const attempt = async (replies: Reply[], pace = new Pace()) =>
		await sendUntilAnswered(async () => replies.shift() ?? FINE, {
			method: 'POST',
			limits: { maxRetries: 5, giveUpAfterMs: 120_000 },
			pace: async () => pace,
			learnLimit: async () => undefined,
		});

	it('makes all requests of the key wait while 2Chat asks to', async () => {
		const pace = new Pace();
		const hold = jest.spyOn(pace, 'hold');
		await attempt([tooMany('20')], pace);
		expect(hold).toHaveBeenCalledWith(20_000);
	});

	it('makes only the one request wait when its number is busy', async () => {
		const pace = new Pace();
		const hold = jest.spyOn(pace, 'hold');
		await attempt([{ statusCode: 486, headers: {}, body: {} }], pace);
		expect(hold).not.toHaveBeenCalled();
	});

	it('asks for the pace of the key anew before each attempt, because the key may change', async () => {
		const paces = [new Pace(), new Pace()];
		const turns = paces.map((pace) => jest.spyOn(pace, 'turn'));
		const replies = [{ statusCode: 401, headers: {}, body: {} }, FINE];
		const used = [...paces];
		await sendUntilAnswered(async () => replies.shift()!, {
			method: 'POST',
			limits: { maxRetries: 5, giveUpAfterMs: 120_000 },
			pace: async () => used.shift()!,
			learnLimit: async () => undefined,
		});
		expect(turns.map((turn) => turn.mock.calls.length)).toEqual([1, 1]);
	});

	it('does not count the time that a request waits for its turn', async () => {
		const pace = new Pace();
		pace.hold(600_000);
		const start = now();
		const outcome = await attempt([tooMany('5')], pace);
		expect(outcome.ok).toBe(true);
		expect(now() - start).toBe(605_000);
	});

	it('does not give up because the pace of the key is slow', async () => {
		const pace = new Pace();
		jest.spyOn(pace, 'turn').mockImplementation(async () => await wait(100_000));
		const outcome = await attempt([tooMany('5'), tooMany('5'), tooMany('5')], pace);
		expect(outcome.ok).toBe(true);
	});
});
