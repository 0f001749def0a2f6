import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { now, resetClock } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

describe('Batching, where n8n does not see to it itself', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ now });
	});

	beforeEach(() => {
		resetClock();
		sandbox.reset();
	});

	afterAll(async () => await sandbox.close());

	/** Minutes after the first at which the messages were sent. */
	const minutes = async (batch: INodeParameters) => {
		const sentAt: number[] = [];
		sandbox.faults.add({ times: Infinity, match: () => sentAt.push(now()) < 0 });
		const { json } = await runTwoChat({
			baseUrl: sandbox.url,
			input: Array.from({ length: 5 }, (_, index) => ({ text: `Hello ${index}` })),
			parameters: {
				resource: 'message',
				operation: 'sendText',
				from: { __rl: true, mode: 'number', value: '+15550100002' },
				to: { __rl: true, mode: 'number', value: '+15550100001' },
				message: '={{ $json.text }}',
				requestOptions: { batching: { batch } },
			},
		});
		expect(json).toHaveLength(5);
		return sentAt.map((at) => Math.round((at - sentAt[0]) / 60_000));
	};

	it.each([
		['waits between two batches', { batchSize: 2, batchInterval: 60_000 }, [0, 0, 1, 1, 2]],
		['does not wait without an interval', { batchSize: 2, batchInterval: 0 }, [0, 0, 0, 0, 0]],
		['takes less than one item for one', { batchSize: -1, batchInterval: 60_000 }, [0, 1, 2, 3, 4]],
	])('%s', async (_, batch, expected) => {
		expect(await minutes(batch)).toEqual(expected);
	});
});
