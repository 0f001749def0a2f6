import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { TriggerHost } from './triggerHost';
import { tick } from './webhookServer.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

describe('Test With Sample', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;

	beforeEach(async () => {
		sandbox = await startSandbox();
		host = await new TriggerHost(sandbox, {
			events: ['whatsapp.order.received', 'whatsapp.message.received'],
			simplify: false,
			options: { testWithSample: true, textContains: 'never' },
		}).start();
	});

	afterEach(async () => {
		await host.stop();
		await sandbox.close();
	});

	const arrived = async (count: number) => {
		while (host.executions.length < count && !host.warnings.length) await tick();
	};

	it('runs the editor’s test on a sample of the first event, again and again, without asking 2Chat', async () => {
		for (let times = 1; times <= 2; times++) {
			const listening = await host.listen();
			await arrived(times);
			await listening.stop();
			expect(host.executions).toHaveLength(times);
		}
		expect(host.executions[0].json).toMatchObject({
			message: { text: 'T-shirt, Mug' },
			_twoChat: { eventName: 'whatsapp.order.received' },
		});
		expect(sandbox.requests).toEqual([]);
	});

	it('says in the log what to do when n8n cannot reach itself', async () => {
		const { publicUrl } = host;
		host.publicUrl = 'http://127.0.0.1:1';
		await host.listen();
		host.publicUrl = publicUrl;
		await arrived(1);
		expect(host.warnings.join()).toMatch(/could not deliver the sample.*N8N_WEBHOOK_URL/);
	});

	it('changes nothing once the workflow is published', async () => {
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual(['whatsapp.message.received', 'whatsapp.order.received']);
	});
});
