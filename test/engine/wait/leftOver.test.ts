import { TriggerHost } from '../../trigger/triggerHost';
import { runTwoChat } from '../../helpers/engine';
import { useWaitingN8n } from './waitingN8n';

const HOUR = 3600_000;

const at = useWaitingN8n();

/** A subscription as it stands at 2Chat after `ago` milliseconds since its run's time was up. */
function waited(base: string, ago: number, uuid = `WHK-${at.sandbox.state.subscriptions.size}`) {
	const expires = Date.now() - ago;
	const print = '0123456789abcdef';
	const query = `asked=${expires - HOUR}&expires=${expires}&times=1&on=${print}&who=${print}&said=${print}`;
	at.sandbox.state.subscriptions.set(uuid, {
		uuid,
		event_name: 'whatsapp.message.received',
		channel_uuid: 'WPN00000000-0000-4000-8000-000000000001',
		hook_url: `${base}/77/2?${query}&signature=${'a'.repeat(64)}`,
		hook_params: {},
		created_at: '2026-01-01T00:00:00Z',
	});
	return uuid;
}

const left = () => [...at.sandbox.state.subscriptions.keys()];

describe('what waits have left at 2Chat goes with the next question', () => {
	it('when their time is up', async () => {
		waited(at.n8n.waitingUrl, HOUR);
		await at.n8n.ask();
		expect(at.n8n.hookUrls).toHaveLength(1);
	});

	it('when their time is up, also what heard reactions', async () => {
		const heard = at.sandbox.state.subscriptions.get(waited(at.n8n.waitingUrl, HOUR));
		const reactions = at.sandbox.state.subscriptions.get(waited(at.n8n.waitingUrl, HOUR));
		const base = String(heard.hook_url);
		reactions.hook_url = base.replace('&signature', '&reacts=0123456789abcdef&signature');
		reactions.event_name = 'whatsapp.message.reaction';
		await at.n8n.ask();
		expect(at.n8n.hookUrls).toHaveLength(1);
	});

	it.each(['stopped', 'success'] as const)('when the run has ended: %s', async (state) => {
		const before = await at.n8n.ask();
		before.state = state;
		await at.n8n.ask({ to: '+15550100009' });
		expect(at.n8n.hookUrls).toHaveLength(1);
	});

	it('when n8n does not know the run any more', async () => {
		waited(at.n8n.waitingUrl, -HOUR);
		await at.n8n.ask();
		expect(at.n8n.hookUrls).toHaveLength(1);
	});

	it('but not while the run waits, or is about to', async () => {
		await at.n8n.ask();
		(await at.n8n.ask()).state = 'running';
		await at.n8n.ask();
		expect(at.n8n.hookUrls).toHaveLength(3);
	});

	it.each([
		['of another n8n', 'https://other.example.com/webhook-waiting'],
		['of another n8n on the same host', 'http://127.0.0.1:1/webhook-waiting'],
	])('but not %s', async (_, base) => {
		const foreign = waited(base, HOUR);
		await at.n8n.ask();
		expect(left()).toContain(foreign);
	});

	it('but not when nobody can say whether the run waits', async () => {
		const uuid = waited(at.n8n.waitingUrl, -HOUR);
		await at.n8n.stop();
		await at.n8n.ask();
		expect(left()).toContain(uuid);
	});

	it('and where it can not, the question is asked all the same', async () => {
		waited(at.n8n.waitingUrl, HOUR);
		at.sandbox.faults.add({ method: 'DELETE', path: '/webhooks/*', status: 400 });
		const { result } = await at.n8n.ask();
		expect(result.error).toBeUndefined();
		expect(at.n8n.hookUrls).toHaveLength(2);
	});
});

describe('the trigger', () => {
	let host: TriggerHost;

	beforeEach(async () => {
		host = await new TriggerHost(at.sandbox).start();
	});

	afterEach(async () => await host.stop());

	it('clears away expired waits of its n8n when it is published and unpublished', async () => {
		const own = () => `${host.publicUrl}/webhook-waiting`;
		const foreign = waited('https://other.example.com/webhook-waiting', HOUR);
		const waiting = waited(own(), -HOUR, 'WHK-waiting');
		waited(own(), HOUR, 'WHK-first');
		expect(await host.publish()).toBeUndefined();
		expect(left()).not.toContain('WHK-first');
		waited(own(), HOUR, 'WHK-second');
		await host.unpublish();
		expect(left().sort()).toEqual([foreign, waiting].sort());
	});

	it('is published although an expired wait can not be removed', async () => {
		waited(`${host.publicUrl}/webhook-waiting`, HOUR);
		at.sandbox.faults.add({ method: 'DELETE', path: '/webhooks/*', status: 400, times: 99 });
		expect(await host.publish()).toBeUndefined();
		expect(host.events).toEqual(['whatsapp.message.received']);
	});
});

it('Webhook → Ensure clears away expired and ended waits, and no others', async () => {
	const host = await new TriggerHost(at.sandbox).start();
	await host.publish();
	waited(at.n8n.waitingUrl, HOUR);
	const foreign = waited('https://other.example.com/webhook-waiting', HOUR);
	(await at.n8n.ask()).state = 'stopped';
	await at.n8n.ask();
	(await at.n8n.ask()).state = 'stopped';
	waited(at.n8n.waitingUrl, HOUR);
	const { error } = await runTwoChat({
		baseUrl: at.sandbox.url,
		parameters: {
			resource: 'webhook',
			operation: 'ensure',
			triggerUrl: host.webhookUrl,
			whatsappNumber: { __rl: true, mode: 'number', value: '+15550100002' },
		},
		additionalData: { webhookWaitingBaseUrl: at.n8n.waitingUrl },
	});
	await host.stop();
	expect(error).toBeUndefined();
	expect(at.n8n.hookUrls).toHaveLength(1);
	expect(host.subscriptions()).toHaveLength(1);
	expect(left()).toContain(foreign);
	expect(left()).toHaveLength(3);
});
