import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { resetClock } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

jest.setTimeout(120_000);

const FROM = '+15550100002';

const sends = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		text: `Message ${index}`,
		to: `+1555020${String(index).padStart(4, '0')}`,
	}));

const sendText = {
	resource: 'message',
	operation: 'sendText',
	from: { __rl: true, mode: 'number', value: FROM },
	to: { __rl: true, mode: 'number', value: '={{ $json.to }}' },
	message: '={{ $json.text }}',
};

describe('1,000 messages through a 2Chat that fails at random', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => {
		resetClock();
		sandbox.reset();
	});

	afterAll(async () => await sandbox.close());

	it.each([
		[1, 1],
		[2, 5],
	])(
		'seed %i, %i at once: none is sent twice, and none is lost in silence',
		async (seed, itemsAtOnce) => {
			const random = sandbox.faults.random({
				seed,
				rates: { 429: 0.1, 503: 0.1, dropBefore: 0.05, dropAfter: 0.05 },
				method: 'POST',
				path: '/whatsapp/send-message',
			});
			const input = sends(1000);
			const { output, error } = await runTwoChat({
				baseUrl: sandbox.url,
				input,
				// Where several wait at once, the virtual clock counts the waits of all for each.
				parameters: { ...sendText, requestOptions: { itemsAtOnce, giveUpAfter: 100_000 } },
				node: { onError: 'continueRegularOutput' },
			});
			expect(error).toBeUndefined();
			expect(Object.values(random.hits).every((hits) => hits > 10)).toBe(true);

			const arrived = new Map<string, number>();
			for (const { message } of sandbox.state.messages.list()) {
				arrived.set(message.text, (arrived.get(message.text) ?? 0) + 1);
			}
			// Every item is in the output, in its place.
			expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
				input.map((_, item) => ({ item })),
			);

			const verdicts = output.map(({ json }, item) => {
				const times = arrived.get(`Message ${item}`) ?? 0;
				if (json.error === undefined)
					return times === 1 ? 'sent once' : `acknowledged, but sent ${times} times`;
				if (/may have gone through/.test(String(json.error)))
					return times <= 1 ? 'perhaps sent' : 'sent twice';
				return times === 0 ? 'reported as failed' : 'sent, but reported as failed';
			});
			expect([...new Set(verdicts)].sort()).toEqual(['perhaps sent', 'sent once']);
			expect(verdicts.filter((verdict) => verdict === 'sent once').length).toBeGreaterThan(850);
		},
	);
});
