import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { TriggerHost } from './triggerHost';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const THREE = ['whatsapp.message.received', 'whatsapp.message.reaction', 'whatsapp.order.received'];
const GROUP_EVENT = 'whatsapp.group.message.received';
const number = (value: string) => ({ __rl: true, mode: 'number', value });
const id = (value: string) => ({ __rl: true, mode: 'id', value });

describe('the life cycle of a trigger', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;
	let other: TriggerHost | undefined;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(async () => {
		sandbox.reset();
		host = await new TriggerHost(sandbox).start();
	});

	afterEach(async () => {
		expect(sandbox.violations).toEqual([]);
		await host.stop();
		await other?.stop();
	});

	afterAll(async () => await sandbox.close());

	const everything = () => [...sandbox.state.subscriptions.values()];

	it('makes one subscription per event, and no more when it is published again', async () => {
		for (let times = 0; times < 3; times++) {
			expect(await host.publish({ parameters: { events: THREE } })).toBeUndefined();
			expect(host.events).toEqual([...THREE].sort());
		}
	});

	it('subscribes nothing where 2Chat already has what is wanted', async () => {
		await host.publish();
		host.isRegistered = false;
		await host.publish();
		expect(sandbox.count({ method: 'POST' })).toBe(1);
	});

	it('leaves nothing behind when it is unpublished', async () => {
		await host.publish({ parameters: { events: THREE } });
		expect(await host.unpublish()).toBeUndefined();
		expect(everything()).toEqual([]);
	});

	it('subscribes WABA numbers and virtual numbers next to a WhatsApp number', async () => {
		const events = [
			'whatsapp.message.received',
			'whatsapp.waba.message.received',
			'call.status.update',
		];
		const [did] = [...sandbox.state.virtualNumbers.keys()];
		expect(await host.publish({ parameters: { events, virtualNumber: id(did) } })).toBeUndefined();
		expect(everything().map((one) => [one.event_name, one.channel_uuid.slice(0, 3)])).toEqual([
			['whatsapp.message.received', 'WPN'],
			['whatsapp.waba.message.received', 'WAN'],
			['call.status.update', 'DID'],
		]);
	});

	it('takes a number as people write it', async () => {
		expect(
			await host.publish({ parameters: { whatsappNumber: number(' +1 (555) 010-0002 ') } }),
		).toBeUndefined();
		expect(host.events).toHaveLength(1);
	});

	it.each([
		['the events', { parameters: { events: [THREE[0], THREE[2]] } }, [THREE[0], THREE[2]]],
		['the name of the node', { name: 'WhatsApp in' }, THREE],
		['the number', { parameters: { whatsappNumber: number('+15550100005') } }, THREE],
	])('has exactly what is wanted after a change of %s', async (_what, changes, events) => {
		await host.publish({ parameters: { events: THREE } });
		expect(await host.publish(changes)).toBeUndefined();
		expect(host.events).toEqual([...events].sort());
		expect(everything()).toHaveLength(events.length);
	});

	it.each([
		[
			'the group',
			'to_group_uuid',
			{ events: [GROUP_EVENT] },
			(groups: string[]) => ({ group: id(groups[0]) }),
		],
		[
			'the time period',
			'time_period',
			{ events: ['whatsapp.conversation.new'] },
			() => ({ timePeriod: 'week' }),
		],
	])('has exactly what is wanted after a change of %s', async (_what, field, before, change) => {
		await host.publish({ parameters: before });
		const parameters = change([...sandbox.state.groups.keys()]) as never;
		expect(await host.publish({ parameters })).toBeUndefined();
		expect(everything()).toHaveLength(1);
		expect(Object.values(parameters)).toContainEqual(
			field === 'time_period' ? everything()[0][field] : id(everything()[0][field]),
		);
	});

	it('moves to another account with the credential', async () => {
		const other = await startSandbox({ apiKey: 'UAK-other' });
		await host.publish();
		await host.unpublish();
		Object.assign(host.credential.data, { apiKey: 'UAK-other', baseUrl: other.url });
		await host.publish();
		expect(everything()).toEqual([]);
		expect(other.state.subscriptions.size).toBe(1);
		await other.close();
	});

	it('takes back the old address after n8n has moved to another', async () => {
		await host.publish();
		const old = host.webhookUrl;
		host.publicUrl = host.publicUrl.replace('127.0.0.1', 'localhost');
		await host.publish({ parameters: { events: THREE } });
		expect(host.events).toEqual([...THREE].sort());
		expect(everything().filter(({ hook_url: url }) => url.startsWith(old))).toEqual([]);
	});

	it('keeps its token when it is published again, and says it nowhere but in the address', async () => {
		await host.publish();
		const tokenNow = () => new URL(host.subscriptions()[0].hook_url).searchParams.get('token');
		const token = tokenNow();
		expect(token).toMatch(/^[0-9a-f]{64}$/);
		await host.publish({ parameters: { events: THREE } });
		expect(tokenNow()).toBe(token);
		expect(host.warnings.join()).not.toContain(token);
	});

	it('listens for a test event beside production, and takes only its own away', async () => {
		await host.publish();
		const listening = await host.listen();
		expect(everything()).toHaveLength(2);
		await listening.stop();
		expect(everything()).toHaveLength(1);
		expect(host.events).toEqual(['whatsapp.message.received']);
	});

	it('never touches the subscriptions of others, on the same number or under the same path elsewhere', async () => {
		other = await new TriggerHost(sandbox, {}, '99999999-2222-4333-8444-555555555555').start();
		await other.publish();
		const copy = host.webhookUrl.replace('127.0.0.1', 'n8n.example.com');
		sandbox.state.subscriptions.set('WHK-copy', {
			...everything()[0],
			uuid: 'WHK-copy',
			hook_url: `${copy}?event=whatsapp.message.received&token=x`,
		});
		const before = everything();
		await host.publish({ parameters: { events: THREE } });
		await host.publish({ parameters: { events: [THREE[1]] } });
		await host.unpublish();
		expect(everything()).toEqual(before);
	});

	it('removes repetitions and leftovers of its own address', async () => {
		await host.publish({ parameters: { events: THREE } });
		const [one] = everything();
		sandbox.state.subscriptions.set('WHK-again', { ...one, uuid: 'WHK-again' });
		sandbox.state.subscriptions.set('WHK-left', {
			...one,
			uuid: 'WHK-left',
			event_name: 'whatsapp.message.sent',
			hook_url: `${host.webhookUrl}?event=whatsapp.message.sent&channel=15550100002&token=old`,
		});
		host.isRegistered = false;
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual([...THREE].sort());
	});

	it('makes again what somebody removed at 2Chat', async () => {
		await host.publish({ parameters: { events: THREE } });
		sandbox.state.subscriptions.delete(everything()[1].uuid);
		host.isRegistered = false;
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual([...THREE].sort());
	});

	it('goes on where n8n died before it saved, with the token that 2Chat still has', async () => {
		await host.publish({ crash: true });
		expect(host.staticData).toEqual({});
		const before = everything();
		host.isRegistered = false;
		expect(await host.publish()).toBeUndefined();
		expect(everything()).toEqual(before);
	});

	it('also reads the list of subscriptions as a bare array', async () => {
		sandbox.options.bareWebhookList = true;
		await host.publish({ parameters: { events: THREE } });
		await host.publish({ parameters: { events: [THREE[0]] } });
		expect(host.events).toEqual([THREE[0]]);
	});

	describe('where 2Chat keeps addresses without their query', () => {
		beforeEach(() => {
			sandbox.options.dropHookQuery = true;
		});

		it('still has exactly what is wanted after each publish, and says so in the log', async () => {
			await host.publish({ parameters: { events: THREE } });
			host.isRegistered = false;
			await host.publish();
			expect(host.events).toEqual([...THREE].sort());
			expect(sandbox.count({ method: 'POST' })).toBe(3);
			await host.publish({
				parameters: { events: [THREE[0]], whatsappNumber: number('+15550100005') },
			});
			expect(host.events).toEqual([THREE[0]]);
			expect(host.warnings.join()).toContain('without its query');
			await host.unpublish();
			expect(everything()).toEqual([]);
		});

		it('replaces them when the memory of them is lost', async () => {
			await host.publish({ crash: true });
			host.isRegistered = false;
			await host.publish();
			expect(host.events).toEqual(['whatsapp.message.received']);
		});
	});
});
