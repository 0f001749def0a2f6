import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { TriggerHost } from './triggerHost';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const THREE = ['whatsapp.message.received', 'whatsapp.message.reaction', 'whatsapp.order.received'];
const number = (value: string) => ({ __rl: true, mode: 'number', value });

describe('a trigger whose publishing does not go well', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(async () => {
		sandbox.reset();
		host = await new TriggerHost(sandbox, { events: THREE }).start();
	});

	afterEach(async () => await host.stop());

	afterAll(async () => await sandbox.close());

	const everything = () => [...sandbox.state.subscriptions.values()];
	const second = '/webhooks/subscribe/whatsapp.message.reaction';

	it('makes all or nothing: a refused second event takes the first one back and is named', async () => {
		sandbox.faults.add({ method: 'POST', path: second, status: 422, times: Infinity });
		const message = await host.publish();
		expect(message).toMatch(
			/"WhatsApp Message Reaction" on \+15550100002.*nothing was subscribed/s,
		);
		expect(message).toMatch(/Fault on command/);
		expect(everything()).toEqual([]);
	});

	it('takes the first one back at once, not only when n8n tidies up', async () => {
		sandbox.faults.add({ method: 'POST', path: second, status: 422, times: 1 });
		await host.publish();
		const calls = sandbox.requests.map(({ method, path }) => `${method} ${path.split('/')[1]}`);
		const refused = sandbox.requests.findIndex(({ status }) => status === 422);
		expect(calls[refused + 1]).toBe('DELETE webhooks');
		expect(host.events).toEqual([...THREE].sort());
	});

	it('heals by itself when a passing fault is over by n8n’s next try', async () => {
		sandbox.faults.add({ method: 'POST', path: second, status: 500, when: 'after', times: 1 });
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual([...THREE].sort());
		expect(everything()).toHaveLength(3);
	});

	it.each([
		['finds an event whose answer got lost, and does not double it', 'after', 1],
		['subscribes once more to an event whose subscribing got lost', 'before', 2],
	] as const)('%s, within one try of n8n', async (_, when, times) => {
		sandbox.faults.add({ method: 'POST', path: second, drop: true, when, times: 1 });
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual([...THREE].sort());
		expect(everything()).toHaveLength(3);
		const sent = sandbox.requests.map(({ method, path }) => `${method} ${path}`);
		expect(sent.filter((one) => one === `POST ${second}`)).toHaveLength(times);
		expect(sent.filter((one) => one.startsWith('DELETE'))).toEqual([]);
	});

	it('mends what a delete could not remove, with the next publish', async () => {
		await host.publish();
		sandbox.faults.add({ method: 'DELETE', status: 500, times: Infinity });
		expect(await host.unpublish()).toMatch(/2Chat is not available/);
		expect(everything()).toHaveLength(3);
		sandbox.faults.clear();
		await host.publish({ parameters: { events: [THREE[0]] } });
		expect(host.events).toEqual([THREE[0]]);
	});

	it('mends it also when the node has a new name by then, and so another memory', async () => {
		await host.publish();
		sandbox.faults.add({ method: 'DELETE', status: 500, times: 9 });
		await host.publish({ name: 'WhatsApp in' });
		expect(host.events).toEqual([...THREE].sort());
		expect(everything()).toHaveLength(3);
	});

	it('takes what is gone already for removed', async () => {
		await host.publish();
		sandbox.faults.add({ method: 'DELETE', status: 404, when: 'after', times: Infinity });
		expect(await host.unpublish()).toBeUndefined();
		expect(everything()).toEqual([]);
	});

	it('publishes after the key is mended in the credential, though tidying up had failed too', async () => {
		await host.publish();
		host.credential.data.apiKey = 'UAK-wrong';
		const message = await host.publish({ parameters: { events: [THREE[0]] } });
		expect(message).toMatch(/refused the API key.*credential/s);
		host.credential.data.apiKey = sandbox.apiKey;
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual([THREE[0]]);
	});

	it('tells n8n when an unpublish could not reach 2Chat, so that it tries again', async () => {
		await host.publish();
		const fault = sandbox.faults.add({ method: 'GET', path: '/webhooks', status: 503, times: 3 });
		expect(await host.unpublish()).toBeUndefined();
		expect(fault.hits).toBe(3);
		expect(everything()).toEqual([]);
	});

	describe('says in one message what to do', () => {
		it.each([
			[
				'a number that is not connected',
				{ whatsappNumber: number('+15550100007') },
				/not connected.*QR code.*publish again/s,
			],
			[
				'a number of another account',
				{ whatsappNumber: number('+15550199999') },
				/no number \+15550199999.*Choose/s,
			],
			['no number', { whatsappNumber: number('') }, /needs a WhatsApp Number/],
			[
				'a local number',
				{ whatsappNumber: number('555 0100') },
				/international format, for example \+15550100001/,
			],
			['no event', { events: [] }, /Choose at least one/],
			[
				'an event that 2Chat does not have',
				{ events: ['whatsapp.sneeze'] },
				/no event "whatsapp.sneeze"/,
			],
			[
				'a malformed list',
				{ options: { onlyFromNumbers: '+15550100001, Jane' } },
				/"Jane" in Only From Numbers/,
			],
			[
				'a list with a group in it',
				{ options: { notFromNumbers: '120363000000000001@g.us' } },
				/"120363000000000001@g.us" in Not From Numbers is not a person/,
			],
		])('for %s', async (_what, parameters, words) => {
			expect(await host.publish({ parameters: parameters as never })).toMatch(words);
			expect(everything()).toEqual([]);
		});

		it('for a key that 2Chat refuses', async () => {
			host.credential.data.apiKey = 'UAK-wrong';
			// In the message, because older n8n puts an API error's description in its place.
			expect(await host.publish()).toMatch(/refused the API key\. Copy it again.*2Chat says: /);
		});

		it('for a local address, where 2Chat is not local too', async () => {
			host.credential.data.baseUrl = 'https://api.example.com/open';
			const message = await host.publish();
			expect(message).toMatch(
				/cannot reach n8n at http:\/\/127\.0\.0\.1.*N8N_WEBHOOK_URL.*publish again/s,
			);
		});
	});

	it('leaves expressions in the filters to the deliveries', async () => {
		const options = { onlyFromNumbers: '={{ $json.body.nobody }}' };
		expect(await host.publish({ parameters: { options } })).toBeUndefined();
	});
});
