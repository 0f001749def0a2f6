import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { DEFAULTS, TriggerHost } from './triggerHost';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const RECEIVED = 'whatsapp.message.received';
const TWO = [RECEIVED, 'whatsapp.order.received'];

describe('Webhook → Ensure', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(async () => {
		sandbox.reset();
		host = await new TriggerHost(sandbox, { events: TWO }).start();
		await host.publish();
	});

	afterEach(async () => {
		await host.stop();
		expect(sandbox.violations).toEqual([]);
	});

	afterAll(async () => await sandbox.close());

	const ensure = async (parameters: INodeParameters = {}) => {
		const { json, error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'webhook',
				operation: 'ensure',
				triggerUrl: host.webhookUrl,
				...DEFAULTS,
				events: TWO,
				...parameters,
			},
		});
		return { result: json[0], message: error?.message };
	};

	const lose = (event: string) => {
		const lost = host.subscriptions().find(({ event_name: name }) => name === event)!;
		sandbox.state.subscriptions.delete(lost.uuid);
		return lost.uuid;
	};

	it('finds everything right after a publish, and changes nothing', async () => {
		const before = sandbox.requests.length;
		const { result } = await ensure();
		expect(result).toEqual({
			mended: false,
			kept: host.subscriptions().map(({ uuid, event_name: event }) => ({ uuid, event })),
			created: [],
			removed: [],
		});
		expect(sandbox.requests).toHaveLength(before + 1);
	});

	it('makes a lost subscription again, and its deliveries start the workflow', async () => {
		lose(RECEIVED);
		const { result } = await ensure();
		expect(result).toMatchObject({
			mended: true,
			kept: [{ event: TWO[1] }],
			created: [{ event: RECEIVED }],
			removed: [],
		});
		await sandbox.receive();
		expect(host.executions).toHaveLength(1);
	});

	it('removes repetitions and leftovers, and nothing of others', async () => {
		const [one] = host.subscriptions();
		const more = {
			'WHK-again': {},
			'WHK-left': { event_name: 'whatsapp.message.sent' },
			'WHK-other': { hook_url: 'https://hooks.example.com/2chat' },
		};
		for (const [uuid, change] of Object.entries(more)) {
			sandbox.state.subscriptions.set(uuid, { ...one, uuid, ...change });
		}
		const { result } = await ensure();
		expect(result.removed).toEqual([
			{ uuid: 'WHK-again', event: RECEIVED },
			{ uuid: 'WHK-left', event: 'whatsapp.message.sent' },
		]);
		expect(host.events).toEqual(TWO);
		expect(sandbox.state.subscriptions.has('WHK-other')).toBe(true);
	});

	it('says that the workflow must be published again where the token is lost with the last one', async () => {
		lose(TWO[0]);
		lose(TWO[1]);
		const { message } = await ensure();
		expect(message).toMatch(/no subscription for this Trigger URL any more.*publish it again/s);
		expect(sandbox.state.subscriptions.size).toBe(0);
	});

	it('goes by the events where 2Chat keeps addresses without their query', async () => {
		await host.unpublish();
		sandbox.options.dropHookQuery = true;
		await host.publish();
		expect((await ensure()).result).toMatchObject({ mended: false, kept: [{}, {}] });
		lose(RECEIVED);
		expect((await ensure()).result).toMatchObject({ created: [{ event: RECEIVED }], removed: [] });
		await sandbox.receive();
		expect(host.executions).toHaveLength(1);
	});

	it('takes what is gone already for removed', async () => {
		sandbox.faults.add({ method: 'DELETE', status: 404, when: 'after' });
		const { result } = await ensure({ events: [RECEIVED] });
		expect(result).toMatchObject({ removed: [{ event: TWO[1] }] });
	});

	it.each<[string, INodeParameters, RegExp]>([
		['no address', { triggerUrl: '={{ "" }}' }, /is not a web address\. Copy the Production URL/],
		['something else', { triggerUrl: 'my trigger' }, /is not a web address/],
		[
			'the address for tests',
			{ triggerUrl: 'https://n8n.example.com/webhook-test/1/webhook' },
			/address for tests/,
		],
		['no event', { events: '={{ [] }}' }, /Choose at least one/],
		[
			'no number',
			{ whatsappNumber: { mode: 'list', value: '={{ "" }}' } },
			/needs a WhatsApp Number/,
		],
	])('refuses %s before it asks 2Chat', async (_what, parameters, words) => {
		const before = sandbox.requests.length;
		expect((await ensure(parameters)).message).toMatch(words);
		expect(sandbox.requests).toHaveLength(before);
	});
});
