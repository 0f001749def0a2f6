import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { now, pass, resetClock, settled } from '../helpers/virtualClock.mjs';
import { DEFAULTS, TriggerHost } from './triggerHost';
import { until } from './until.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const RECEIVED = 'whatsapp.message.received';
const REACTION = 'whatsapp.message.reaction';
const GROUP_RECEIVED = 'whatsapp.group.message.received';
const [SALES, SUPPORT, THIRD] = ['+15550100002', '+15550100005', '+15550100006'];

describe('a trigger of several numbers', () => {
	let sandbox: Sandbox;
	let host: TriggerHost;
	let webhooks = 0;

	beforeAll(async () => {
		sandbox = await startSandbox({ now });
	});

	beforeEach(async () => {
		sandbox.reset();
		resetClock();
		webhooks += 1;
		host = await new TriggerHost(sandbox, {}, `11111111-2222-4333-8444-${webhooks + 2e11}`).start();
	});

	afterEach(async () => {
		expect(sandbox.violations).toEqual([]);
		await host.unpublish();
		await host.stop();
	});

	afterAll(async () => await sandbox.close());

	const publish = async (options: INodeParameters, events = [RECEIVED], more = {}) =>
		await host.publish({ parameters: { events, options, ...more } });

	/** What each subscription is for, by the address that 2Chat calls. */
	const heard = () =>
		host
			.subscriptions()
			.map(({ hook_url }) => new URL(hook_url).searchParams)
			.map((query) => [query.get('event'), query.get('channel'), query.get('group')])
			.map((parts) => parts.filter(Boolean).join(' '))
			.sort();

	const of = (event: string, ...numbers: string[]) =>
		numbers.map((number) => `${event} ${number.slice(1)}`);

	it('hears each event on each number, and makes nothing twice', async () => {
		const options = { furtherWhatsAppNumbers: [SUPPORT, THIRD, SALES] };
		for (let times = 0; times < 2; times++) {
			expect(await publish(options, [RECEIVED, REACTION])).toBeUndefined();
			expect(heard()).toEqual(
				[...of(RECEIVED, SALES, SUPPORT, THIRD), ...of(REACTION, SALES, SUPPORT, THIRD)].sort(),
			);
		}
		expect(await host.unpublish()).toBeUndefined();
		expect([...sandbox.state.subscriptions.values()]).toEqual([]);
	});

	it('takes numbers that an expression gives, and those that were taken away are heard no more', async () => {
		await publish({ furtherWhatsAppNumbers: `={{ "${SUPPORT}, +1 (555) 010-0006" }}` });
		expect(heard()).toEqual(of(RECEIVED, SALES, SUPPORT, THIRD));
		await publish({ furtherWhatsAppNumbers: [THIRD] });
		expect(heard()).toEqual(of(RECEIVED, SALES, THIRD));
	});

	it('starts the workflow for whoever writes to one of them', async () => {
		await publish({ furtherWhatsAppNumbers: [SUPPORT] });
		await sandbox.receive({ to: SALES, text: 'To sales' });
		await sandbox.receive({ to: SUPPORT, text: 'To support' });
		await sandbox.receive({ to: THIRD, text: 'To nobody here' });
		await until(() => host.executions.length >= 2);
		expect(host.executions.map(({ json }) => [json.to, json.text])).toEqual([
			[SALES, 'To sales'],
			[SUPPORT, 'To support'],
		]);
	});

	it('leaves 2Chat as it was where one of them is refused, and names it', async () => {
		const message = await publish({ furtherWhatsAppNumbers: ['+15559999999'] });
		expect(message).toMatch(/did not accept.*on \+15559999999, so nothing was subscribed/);
		expect(heard()).toEqual([]);
	});

	it('is mended by its watch for the one number that lost its subscription', async () => {
		await publish({ furtherWhatsAppNumbers: [SUPPORT] });
		const [lost] = host.subscriptions().filter(({ hook_url }) => hook_url.includes('15550100005'));
		sandbox.state.subscriptions.delete(lost.uuid);
		await host.restart();
		await until(() => heard().length === 2);
		expect(heard()).toEqual(of(RECEIVED, SALES, SUPPORT));
	});

	it('catches up on each number by itself: what came to one says nothing of the other', async () => {
		await publish({ furtherWhatsAppNumbers: [SUPPORT], afterDowntime: 'all' });
		pass(60_000);
		const [lost] = [...sandbox.state.subscriptions.entries()].filter(([, one]) =>
			String((one as IDataObject).hook_url).includes('15550100005'),
		);
		sandbox.state.subscriptions.delete(lost[0]);
		pass(1000);
		await sandbox.receive({ to: SUPPORT, text: 'Missed' });
		pass(1000);
		await sandbox.receive({ to: SALES, text: 'Heard' });
		await until(() => host.executions.length >= 1);
		await host.restart();
		await until(() => host.executions.length >= 2);
		await settled();
		expect(host.executions.map(({ json }) => json.text)).toEqual(['Heard', 'Missed']);
	});

	it('hears several groups, and then none besides; other events stay on every number', async () => {
		const [one, other] = ['WAG00000000-0000-4000-8000-000000000001', 'WAG-OTHER'];
		sandbox.state.groups.set(other, {
			...sandbox.state.groups.get(one),
			uuid: other,
		});
		const group = { __rl: true, mode: 'id', value: one };
		const options = { furtherGroups: [other], furtherWhatsAppNumbers: [SUPPORT] };
		expect(await publish(options, [GROUP_RECEIVED, RECEIVED], { group })).toBeUndefined();
		expect(heard()).toEqual(
			[
				...of(RECEIVED, SALES, SUPPORT),
				`${GROUP_RECEIVED} 15550100002 ${one}`,
				`${GROUP_RECEIVED} 15550100002 ${other}`,
			].sort(),
		);
	});

	it('is what Webhook → Ensure mends with the same options', async () => {
		const options = { furtherWhatsAppNumbers: [SUPPORT] };
		await publish(options);
		const [lost] = host.subscriptions().filter(({ hook_url }) => hook_url.includes('15550100005'));
		sandbox.state.subscriptions.delete(lost.uuid);
		const { json } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: 'webhook',
				operation: 'ensure',
				triggerUrl: host.webhookUrl,
				...DEFAULTS,
				events: [RECEIVED],
				options,
			},
		});
		expect(json[0]).toMatchObject({ mended: true, removed: [] });
		expect(heard()).toEqual(of(RECEIVED, SALES, SUPPORT));
	});

	it('refuses what is no number before anything is subscribed', async () => {
		const message = await publish({ furtherWhatsAppNumbers: '={{ "12345" }}' });
		expect(message).toMatch(/Further WhatsApp Numbers "12345" is not a phone number/);
		expect(heard()).toEqual([]);
	});
});
