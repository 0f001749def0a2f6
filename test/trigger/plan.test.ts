import { buildHookUrl, isSameWebhook, readHookUrl } from '../../nodes/TwoChat/subscriptions/hookUrl';
import type { Wanted } from '../../nodes/TwoChat/subscriptions/hookUrl';
import type { Subscription } from '../../nodes/TwoChat/subscriptions/plan';
import { planSubscriptions } from '../../nodes/TwoChat/subscriptions/plan';

const OWN = 'https://n8n.example.com/webhook/11111111-2222-4333-8444-555555555555/webhook';
const TOKEN = 'a'.repeat(64);
const received: Wanted = { event: 'whatsapp.message.received', channel: '+15550100002' };
const joined: Wanted = { event: 'whatsapp.group.join', channel: '+15550100002', group: 'WAG-1' };

const subscription = (
	uuid: string,
	wanted: Wanted,
	{ url = OWN, token = TOKEN } = {},
): Subscription => ({
	uuid,
	event: wanted.event,
	hookUrl: buildHookUrl(url, wanted, token),
});

const plan = (wanted: Wanted[], existing: Subscription[], made: Record<string, string> = {}) => {
	const { keep, create, remove } = planSubscriptions({
		wanted,
		existing,
		webhookUrl: OWN,
		token: TOKEN,
		made,
	});
	return {
		keep: keep.map(({ uuid }) => uuid),
		create: create.map((one) => one.wanted),
		remove: remove.map(({ uuid }) => uuid),
	};
};

describe('the plan of subscriptions', () => {
	it('creates everything where there is nothing', () => {
		expect(plan([received, joined], [])).toEqual({
			keep: [],
			create: [received, joined],
			remove: [],
		});
	});

	it('keeps what is right, creates what is missing, and removes what is not wanted', () => {
		const leave = { ...joined, event: 'whatsapp.group.leave' };
		const existing = [subscription('A', received), subscription('B', leave)];
		expect(plan([received, joined], existing)).toEqual({
			keep: ['A'],
			create: [joined],
			remove: ['B'],
		});
	});

	it('keeps one of several that are the same', () => {
		const existing = ['A', 'B', 'C'].map((uuid) => subscription(uuid, received));
		expect(plan([received], existing)).toEqual({ keep: ['A'], create: [], remove: ['B', 'C'] });
	});

	it.each<[string, Wanted]>([
		['number', { ...joined, channel: '+15550100005' }],
		['group', { ...joined, group: 'WAG-2' }],
		['group, to any', { event: joined.event, channel: joined.channel }],
		['event', { ...joined, event: 'whatsapp.group.leave' }],
	])('replaces a subscription whose %s has changed', (_what, wanted) => {
		expect(plan([wanted], [subscription('A', joined)])).toEqual({
			keep: [],
			create: [wanted],
			remove: ['A'],
		});
	});

	it('replaces one with another token: its deliveries would be refused', () => {
		const existing = [subscription('A', received, { token: 'b'.repeat(64) })];
		expect(plan([received], existing)).toEqual({ keep: [], create: [received], remove: ['A'] });
	});

	it('replaces one whose address speaks of another event than 2Chat does', () => {
		const existing = [{ ...subscription('A', received), event: 'whatsapp.message.sent' }];
		expect(plan([received], existing)).toEqual({ keep: [], create: [received], remove: ['A'] });
	});

	it.each([
		[
			'another host',
			'https://other.example.com/webhook/11111111-2222-4333-8444-555555555555/webhook',
		],
		['another port', OWN.replace('.com/', '.com:8443/')],
		['another scheme', OWN.replace('https', 'http')],
		['the address of a test', OWN.replace('/webhook/', '/webhook-test/')],
		['another node', OWN.replace('1111', '9999')],
		['a longer path', `${OWN}/more`],
	])('leaves a subscription for %s alone', (_what, url) => {
		expect(plan([received], [subscription('A', received, { url })])).toEqual({
			keep: [],
			create: [received],
			remove: [],
		});
	});

	it('leaves alone what has an address that is none', () => {
		const existing = [{ uuid: 'A', event: received.event, hookUrl: 'not an address' }];
		expect(plan([], existing).remove).toEqual([]);
	});

	it('removes what it remembers making under an old address', () => {
		const existing = [
			subscription('A', received, { url: 'https://old.example.com/webhook/1/webhook' }),
		];
		expect(plan([received], existing, { A: 'whatever' })).toEqual({
			keep: [],
			create: [received],
			remove: ['A'],
		});
	});

	it('goes by its memory where the address has lost its query', () => {
		const existing = [
			{ uuid: 'A', event: received.event, hookUrl: OWN },
			{ uuid: 'B', event: received.event, hookUrl: OWN },
		];
		const made = { A: 'whatsapp.message.received 15550100002' };
		expect(plan([received], existing, made)).toEqual({ keep: ['A'], create: [], remove: ['B'] });
	});

	it('knows its own address however 2Chat writes it', () => {
		const url = new URL(subscription('A', joined).hookUrl);
		const turned = `${url.origin.toUpperCase()}:443${url.pathname}/?${[...url.searchParams]
			.reverse()
			.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
			.join('&')}`;
		expect(plan([joined], [{ uuid: 'A', event: joined.event, hookUrl: turned }]).keep).toEqual([
			'A',
		]);
	});
});

describe('the hook URL', () => {
	it('carries all that a delivery may not say, and no plus sign', () => {
		const url = buildHookUrl(OWN, { ...joined, period: 'day' }, TOKEN);
		expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
			event: 'whatsapp.group.join',
			channel: '15550100002',
			group: 'WAG-1',
			period: 'day',
			token: TOKEN,
		});
		expect(url).not.toMatch(/\+|%2B/);
	});

	it('is read back, and a URL without a query says nothing', () => {
		expect(readHookUrl(buildHookUrl(OWN, received, TOKEN)).token).toBe(TOKEN);
		expect(readHookUrl(OWN)).toEqual({ purpose: '', token: '' });
		expect(readHookUrl('nonsense')).toEqual({ purpose: '', token: '' });
		expect(isSameWebhook('nonsense', 'nonsense')).toBe(false);
	});
});
