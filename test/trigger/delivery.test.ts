import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { EVENTS } from '../../nodes/TwoChat/twochat/events';
import { TriggerHost } from './triggerHost';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const { resetClock } = jest.requireMock('../../nodes/TwoChat/transport/retry/clock') as {
	resetClock: () => void;
};

const RECEIVED = 'whatsapp.message.received';

describe('a delivery to the trigger', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;
	let other: TriggerHost | undefined;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(async () => {
		sandbox.reset();
		resetClock();
		const virtualNumber = { mode: 'id', value: [...sandbox.state.virtualNumbers.keys()][0] };
		host = await new TriggerHost(sandbox, { virtualNumber, simplify: false }).start();
	});

	afterEach(async () => {
		await host.stop();
		await other?.stop();
	});

	afterAll(async () => await sandbox.close());

	const allEvents = { parameters: { events: EVENTS.map(({ value }) => value) } };
	const hookUrl = (event = RECEIVED) =>
		host.subscriptions().find(({ event_name: name }) => name === event)!.hook_url;
	const deliver = async (payload: unknown, to = hookUrl(), headers = {}) =>
		(await sandbox.deliver(RECEIVED, payload, { to, headers }))[0];
	const item = () => host.executions.at(-1)!.json;

	it('without Simplify starts one execution with the payload as it came, and what is known of the delivery', async () => {
		await host.publish();
		const payload = {
			uuid: 'MSG-1',
			message: { text: 'Hello' },
			remote_phone_number: '+15550100001',
		};
		const { status } = await deliver(payload);
		expect(status).toBe(200);
		expect(host.executions).toHaveLength(1);
		expect(item()).toEqual({
			...payload,
			_twoChat: {
				eventId: 'whatsapp.message.received:MSG-1',
				eventName: RECEIVED,
				receivedAt: expect.stringMatching(/^20\d\d-.*Z$/),
			},
		});
	});

	it('gives a message flat unless Simplify is off, and other events as they came', async () => {
		const flat = await new TriggerHost(sandbox, {}, '77777777-2222-4333-8444-555555555555').start();
		await flat.publish({
			parameters: { events: [RECEIVED, 'whatsapp.message.receipt.read'] },
		});
		await sandbox.deliver(RECEIVED);
		await sandbox.deliver('whatsapp.message.receipt.read');
		expect(flat.executions[0].json).toMatchObject({ from: '+15550100001', text: 'Hello' });
		expect(flat.executions[1].json).toHaveProperty('message_uuid');
		await flat.stop();
	});

	it.each(EVENTS.map(({ value }) => value))(
		'starts exactly one execution for %s',
		async (event) => {
			await host.publish(allEvents);
			const [{ status }] = await sandbox.deliver(event);
			expect(status).toBe(200);
			expect(host.executions).toHaveLength(1);
			expect(item()._twoChat).toMatchObject({ eventName: event });
		},
	);

	it('knows the event of a payload that does not name it', async () => {
		await host.publish(allEvents);
		for (const event of [RECEIVED, 'whatsapp.message.edited', 'call.status.update']) {
			await deliver({ uuid: `X-${event}` }, hookUrl(event));
			expect(item()._twoChat).toMatchObject({ eventName: event });
		}
	});

	describe('that repeats another', () => {
		it.each(EVENTS.map(({ value }) => value))('starts nothing for %s', async (event) => {
			await host.publish(allEvents);
			const results = await sandbox.deliver(event, undefined, { repeat: 3 });
			expect(results.map(({ status }) => status)).toEqual([200, 200, 200]);
			expect(host.executions).toHaveLength(1);
		});

		it('starts the workflow again when the first was answered with an error', async () => {
			await host.publish({ parameters: { simplify: true } });
			const broken = { uuid: 'MSG-1', message: { text: 'Hello' } };
			const original = host.executions.push;
			host.executions.push = () => {
				throw new Error('The database is locked');
			};
			expect((await deliver(broken)).status).toBe(500);
			host.executions.push = original;
			expect((await deliver(broken)).status).toBe(200);
			expect(host.executions).toHaveLength(1);
		});

		it('is another event when only the id is the same: the next status of a call', async () => {
			await host.publish(allEvents);
			const call = { uuid: 'CDR-1', from: '+15550100001' };
			await deliver({ ...call, status: 'RINGING' }, hookUrl('call.status.update'));
			await deliver({ ...call, status: 'ANSWERED' }, hookUrl('call.status.update'));
			await deliver({ ...call, status: 'ANSWERED' }, hookUrl('call.incoming.completed'));
			expect(host.executions).toHaveLength(3);
		});

		it('starts both triggers that listen to the same number', async () => {
			other = await new TriggerHost(sandbox, {}, '99999999-2222-4333-8444-555555555555').start();
			await host.publish();
			await other.publish();
			await sandbox.receive();
			expect([host.executions.length, other.executions.length]).toEqual([1, 1]);
		});

		it('reaches the published workflow and the one that the editor is testing', async () => {
			await host.publish();
			const listening = await host.listen();
			await sandbox.receive();
			expect(host.executions).toHaveLength(2);
			await listening.stop();
		});
	});

	describe('from a stranger', () => {
		const altered = (change: (query: URLSearchParams) => void) => {
			const url = new URL(hookUrl());
			change(url.searchParams);
			return url.toString();
		};

		it.each<[string, (query: URLSearchParams) => void]>([
			['without a token', (query) => query.delete('token')],
			['with an empty token', (query) => query.set('token', '')],
			['with a wrong token', (query) => query.set('token', 'f'.repeat(64))],
			[
				'with the beginning of the token',
				(query) => query.set('token', query.get('token')!.slice(0, 63)),
			],
			[
				'with the token in capitals',
				(query) => query.set('token', query.get('token')!.toUpperCase()),
			],
			['with the token twice', (query) => query.append('token', query.get('token')!)],
		])('%s is answered 401 and starts nothing', async (_how, change) => {
			await host.publish();
			const { status, body } = await deliver({ uuid: 'MSG-1' }, altered(change));
			expect(status).toBe(401);
			expect(body).toMatch(/token.*Publish the workflow again/);
			expect(host.executions).toEqual([]);
		});

		it('makes the trigger say so in the log, without the token', async () => {
			await host.publish();
			await deliver(
				{ uuid: 'MSG-1' },
				altered((query) => query.set('token', 'f'.repeat(64))),
			);
			expect(host.warnings.join()).toMatch(/refused a delivery/);
			expect(host.warnings.join()).not.toContain(new URL(hookUrl()).searchParams.get('token'));
		});
	});

	describe('to a trigger whose token n8n has lost', () => {
		beforeEach(async () => void (await host.publish({ crash: true })));

		it('is checked against what 2Chat has, and starts the workflow', async () => {
			const asked = sandbox.count({ method: 'GET', path: '/webhooks' });
			await Promise.all([1, 2, 3].map(async (n) => await deliver({ uuid: `MSG-${n}` })));
			expect(host.executions).toHaveLength(3);
			expect(sandbox.count({ method: 'GET', path: '/webhooks' })).toBe(asked + 1);
		});

		it('is refused with another token, and strangers cannot spend the account’s credits', async () => {
			const wrong = hookUrl().replace(/token=\w+/, `token=${'f'.repeat(64)}`);
			const asked = sandbox.count({ method: 'GET', path: '/webhooks' });
			for (let times = 0; times < 20; times++) {
				expect((await deliver({ uuid: 'MSG-1' }, wrong)).status).toBe(401);
			}
			expect(sandbox.count({ method: 'GET', path: '/webhooks' })).toBe(asked + 1);
			expect(host.executions).toEqual([]);
		});

		it('is refused while 2Chat cannot be asked, and welcome a minute later', async () => {
			sandbox.faults.add({ method: 'GET', path: '/webhooks', status: 401, times: 2 });
			expect((await deliver({ uuid: 'MSG-1' })).status).toBe(401);
			resetClock();
			expect((await deliver({ uuid: 'MSG-1' })).status).toBe(200);
		});
	});

	describe('where 2Chat keeps addresses without their query', () => {
		it('is accepted without a token, and takes the event from the payload', async () => {
			sandbox.options.dropHookQuery = true;
			await host.publish({ parameters: { events: [RECEIVED, 'whatsapp.order.received'] } });
			await sandbox.deliver('whatsapp.order.received', {
				uuid: 'MSG-1',
				event: 'whatsapp.order.received',
			});
			expect(item()._twoChat).toMatchObject({ eventName: 'whatsapp.order.received' });
			expect((await deliver({ uuid: 'MSG-2' }, `${host.webhookUrl}?token=wrong`)).status).toBe(401);
		});

		it('takes a payload without an event for the only one that was chosen', async () => {
			sandbox.options.dropHookQuery = true;
			await host.publish({ parameters: { events: ['whatsapp.order.received'] } });
			await sandbox.deliver('whatsapp.order.received', { uuid: 'MSG-1' });
			expect(item()._twoChat).toMatchObject({ eventName: 'whatsapp.order.received' });
		});

		it('is accepted also where n8n has lost its memory of that', async () => {
			sandbox.options.dropHookQuery = true;
			await host.publish({ crash: true });
			expect((await deliver({ uuid: 'MSG-1' })).status).toBe(200);
			expect(host.executions).toHaveLength(1);
		});
	});

	it('of an event that is no longer chosen starts nothing', async () => {
		await host.publish({ parameters: { events: [RECEIVED, 'whatsapp.order.received'] } });
		const left = hookUrl('whatsapp.order.received');
		await host.publish({ parameters: { events: [RECEIVED] } });
		expect((await deliver({ uuid: 'MSG-1' }, left)).status).toBe(200);
		expect(host.executions).toEqual([]);
	});

	it('goes on when the API key is replaced, and unpublishing with the new one still tidies up', async () => {
		await host.publish();
		sandbox.setApiKey('UAK-new');
		host.credential.data.apiKey = 'UAK-new';
		await sandbox.receive();
		expect(host.executions).toHaveLength(1);
		await host.unpublish();
		expect(sandbox.state.subscriptions.size).toBe(0);
	});

	describe('with a body that is no event', () => {
		const deep = '{"a":'.repeat(5000) + '1' + '}'.repeat(5000);
		it.each<[string, string, number, string?]>([
			['nothing', '', 400],
			['an empty object', '{}', 400],
			['a list', '[{"uuid":"MSG-1"}]', 400],
			['text', '"Hello"', 400],
			['a number', '42', 400],
			['null', 'null', 400],
			['broken JSON', '{"uuid":', 422],
			['a form', 'uuid=MSG-1', 400, 'application/x-www-form-urlencoded'],
			['XML', '<uuid>MSG-1</uuid>', 400, 'text/xml'],
			['something nested too deeply', deep, 400],
			['five megabytes', JSON.stringify({ uuid: 'x'.repeat(5_000_000) }), 413],
		])(
			'%s is refused and starts nothing',
			async (_what, body, status, type = 'application/json') => {
				await host.publish();
				expect((await deliver(body, hookUrl(), { 'content-type': type })).status).toBe(status);
				expect(host.executions).toEqual([]);
			},
		);

		it.each(['text/plain', 'application/octet-stream', 'text/html'])(
			'is read as JSON also where the sender calls it %s',
			async (type) => {
				await host.publish();
				await deliver('{"uuid":"MSG-1"}', hookUrl(), { 'content-type': type });
				expect(item().uuid).toBe('MSG-1');
			},
		);
	});

	it('keeps what JavaScript might take for its own', async () => {
		await host.publish();
		await deliver('{"uuid":"MSG-1","__proto__":{"polluted":true},"constructor":1,"toString":2}');
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		expect(item().uuid).toBe('MSG-1');
	});

	it('writes nothing to the static data', async () => {
		await host.publish();
		const before = JSON.stringify(host.staticData);
		await sandbox.receive();
		expect(JSON.stringify(host.staticData)).toBe(before);
	});
});
