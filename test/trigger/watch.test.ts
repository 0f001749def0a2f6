import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { pass, resetClock, settled, waits } from '../helpers/virtualClock.mjs';
import { TriggerHost } from './triggerHost';
import { until, untilQuiet } from './until.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const THREE = ['whatsapp.message.received', 'whatsapp.message.reaction', 'whatsapp.order.received'];
const MINUTE = 60_000;

describe('a trigger that watches itself', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;
	let triggers = 0;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(async () => {
		sandbox.reset();
		resetClock();
		// Each test is a trigger of its own: the watch remembers what it has told.
		triggers += 1;
		const id = `11111111-2222-4333-8444-${triggers + 1e11}`;
		host = await new TriggerHost(sandbox, { events: THREE }, id).start();
	});

	afterEach(async () => {
		expect(sandbox.violations).toEqual([]);
		await host.unpublish();
		await host.stop();
	});

	afterAll(async () => await sandbox.close());

	const everything = () => [...sandbox.state.subscriptions.values()];
	const isWhole = () =>
		everything().length === 3 && host.events.join() === [...THREE].sort().join();

	/** What can happen to a subscription at 2Chat. */
	const harm: Array<[string, () => void]> = [
		['a removed', () => sandbox.state.subscriptions.delete(everything()[1].uuid)],
		[
			'a doubled',
			() => sandbox.state.subscriptions.set('WHK-2', { ...everything()[0], uuid: 'WHK-2' }),
		],
		[
			'one of another token',
			() => {
				const [one] = everything();
				one.hook_url = one.hook_url.replace(/token=\w+/, `token=${'0'.repeat(64)}`);
			},
		],
		[
			'one that calls another address',
			() => {
				everything()[2].hook_url = 'https://other.example.com/hook';
			},
		],
		[
			'one of another event',
			() => {
				everything()[0].event_name = 'whatsapp.message.sent';
			},
		],
	];

	describe.each(harm)('with %s subscription', (_what, doHarm) => {
		it('has exactly the wanted ones after a start of n8n', async () => {
			await host.publish();
			expect(await host.restart('init', doHarm)).toBeUndefined();
			await until(isWhole);
		});

		it('has exactly the wanted ones after the clock has struck', async () => {
			await host.publish();
			doHarm();
			host.tick();
			await until(isWhole);
		});
	});

	it('asks nothing but the list and the numbers where all is well, and changes nothing', async () => {
		await host.publish();
		const before = everything();
		sandbox.requests.length = 0;
		await host.restart();
		await until(() => sandbox.requests.length >= 2);
		await settled();
		expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /webhooks',
			'GET /whatsapp/get-numbers',
		]);
		expect(everything()).toEqual(before);
		expect(host.failures).toEqual([]);
	});

	it('heals once when another process takes the lead', async () => {
		await host.publish();
		await host.restart('leadershipChange', harm[0][1]);
		await until(isWhole);
	});

	it('leaves what production listens to where a copy of n8n starts at another address', async () => {
		await host.publish();
		const production = everything();
		host.publicUrl = host.publicUrl.replace('127.0.0.1', 'localhost');
		await host.restart();
		await until(() => everything().length === 6);
		await host.restart();
		await settled();
		expect(everything()).toEqual(expect.arrayContaining(production));
		await host.publish({ name: 'Moved' });
		expect(everything()).toHaveLength(3);
	});

	describe.each([
		['refuses connections', { drop: true }],
		['hangs', { hang: true }],
		['answers 500', { status: 500 }],
		['refuses the key', { status: 401 }],
	])('while 2Chat %s', (what, fault) => {
		it('starts all the same, hears deliveries, and mends when 2Chat is back', async () => {
			await host.publish();
			sandbox.state.subscriptions.delete(everything()[1].uuid);
			const [one] = everything();
			// Over by the time of the third look: waits last no time here.
			const match = () => !waits.includes(15 * MINUTE);
			sandbox.faults.add({ path: '/webhooks', times: Infinity, match, ...fault });
			expect(await host.restart()).toBeUndefined();
			expect(host.isRegistered).toBe(true);
			await sandbox.deliver(THREE[0], undefined, { to: one.uuid });
			expect(host.executions).toHaveLength(1);
			if (what === 'hangs') {
				sandbox.faults.clear();
				return;
			}
			await until(() => waits.includes(15 * MINUTE));
			await until(isWhole);
		}, 20_000);
	});

	it('looks again after 1, 5 and 15 minutes, then leaves it to the clock', async () => {
		await host.publish();
		sandbox.faults.add({ path: '/webhooks', status: 500, times: Infinity });
		await host.restart();
		await until(() => host.failures.length > 0);
		await settled();
		expect(waits.filter((ms) => ms >= MINUTE)).toEqual([MINUTE, 5 * MINUTE, 15 * MINUTE]);
	});

	describe('alerts', () => {
		const tickAndSettle = async () => {
			const looks = sandbox.count({ method: 'GET', path: '/webhooks' });
			// A look reads the credential anew.
			pass(1000);
			host.tick();
			await until(() => sandbox.count({ method: 'GET', path: '/webhooks' }) > looks);
			await untilQuiet(() => sandbox.requests.length);
		};

		it('once for a refused key, and again only after it was well', async () => {
			await host.publish();
			host.credential.data.apiKey = 'UAK-wrong';
			for (let times = 0; times < 3; times++) await tickAndSettle();
			expect(host.failures).toEqual([expect.stringMatching(/refused the API key.*credential/s)]);
			host.credential.data.apiKey = sandbox.apiKey;
			await tickAndSettle();
			host.credential.data.apiKey = 'UAK-wrong';
			await tickAndSettle();
			expect(host.failures).toHaveLength(2);
			host.credential.data.apiKey = sandbox.apiKey;
		});

		it('with the number, since when and the cure, when it disconnects', async () => {
			await host.publish();
			const number = [...sandbox.state.numbers.values()].find(
				({ phone_number: phone }) => phone === '+15550100002',
			);
			number.connection_status = 'D';
			sandbox.state.channelEvents.set(number.uuid, [
				{ event: 'disconnected', payload: null, created_at: '2026-01-01T08:00:00Z' },
			]);
			await tickAndSettle();
			await tickAndSettle();
			expect(host.failures).toEqual([
				expect.stringMatching(
					/\+15550100002 is disconnected.*since 2026-01-01T08:00:00.000Z.*QR code/s,
				),
			]);
			number.connection_status = 'C';
			await tickAndSettle();
			number.connection_status = 'F';
			await tickAndSettle();
			expect(host.failures).toHaveLength(2);
		});

		it('not about the number where that is switched off', async () => {
			await host.publish({ parameters: { options: { alertWhenDisconnected: false } } });
			for (const number of sandbox.state.numbers.values()) number.connection_status = 'D';
			await tickAndSettle();
			expect(host.failures).toEqual([]);
			expect(sandbox.count({ path: '/whatsapp/get-numbers' })).toBe(0);
		});

		it('about an event that 2Chat refuses, and mends the others', async () => {
			await host.publish();
			sandbox.state.subscriptions.clear();
			const path = '/webhooks/subscribe/whatsapp.message.reaction';
			sandbox.faults.add({ method: 'POST', path, status: 422, times: Infinity });
			await tickAndSettle();
			expect(host.events).toEqual([THREE[0], THREE[2]].sort());
			expect(host.failures).toEqual([expect.stringMatching(/"WhatsApp Message Reaction"/)]);
		});

		it('about an address that 2Chat can no longer call', async () => {
			await host.publish();
			host.credential.data.baseUrl = 'https://api.example.com/open';
			host.tick();
			await until(() => host.failures.length > 0);
			expect(host.failures).toEqual([expect.stringMatching(/cannot reach n8n.*N8N_WEBHOOK_URL/s)]);
			host.credential.data.baseUrl = sandbox.url;
		});

		it('in the log alone where n8n files no failed executions', async () => {
			host.filesFailures = false;
			await host.publish();
			host.credential.data.apiKey = 'UAK-wrong';
			await tickAndSettle();
			expect(host.warnings.join()).toMatch(/refused the API key/);
			host.credential.data.apiKey = sandbox.apiKey;
		});
	});

	describe('by the clock', () => {
		it.each([
			['everyHour', /^\d+ \d+ \* \* \* \*$/],
			['every6Hours', /^\d+ \d+ [0-5]-23\/6 \* \* \*$/],
			['everyDay', /^\d+ \d+ \d+-23\/24 \* \* \*$/],
			['*/2 * * * * *', /^\*\/2 \* \* \* \* \*$/],
		])('looks as %s says', async (checkSubscriptions, expression) => {
			await host.publish({ parameters: { options: { checkSubscriptions } } });
			expect([...host.crons.keys()]).toEqual([expect.stringMatching(expression)]);
		});

		it('looks at the start of n8n only where it shall never look', async () => {
			await host.publish({ parameters: { options: { checkSubscriptions: 'never' } } });
			expect(host.crons.size).toBe(0);
			await host.restart('init', harm[0][1]);
			await until(isWhole);
		});

		it('does nothing at a publish, nor after it has failed', async () => {
			sandbox.faults.add({ method: 'POST', status: 422, times: Infinity });
			await host.publish();
			sandbox.faults.clear();
			await host.restart('leadershipChange');
			await host.unpublish();
			host.tick();
			await settled();
			expect(everything()).toEqual([]);
		});
	});

	it('takes back what it was making when it is unpublished in the middle', async () => {
		await host.publish();
		sandbox.state.subscriptions.clear();
		sandbox.faults.add({ method: 'POST', delayMs: 100, when: 'after', times: Infinity });
		host.tick();
		await until(() => sandbox.count({ method: 'POST' }) > 3);
		await host.unpublish();
		expect(everything()).toEqual([]);
	});

	it('goes on beside a test in the editor', async () => {
		await host.publish();
		const { stop } = await host.listen();
		await stop();
		sandbox.state.subscriptions.delete(everything()[0].uuid);
		host.tick();
		await until(isWhole);
	});
});
