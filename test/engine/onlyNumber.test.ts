import type { INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat, type RunOptions } from '../helpers/engine';
import { now, pass } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const JANE = { __rl: true, mode: 'number', value: '+15550100001' };
const EMPTY = { __rl: true, mode: 'list', value: '' };

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ now });
});

beforeEach(() => {
	sandbox.reset();
	// What was found out in the test before is known no more.
	pass(61_000);
});

afterEach(() => expect(sandbox.violations).toEqual([]));

afterAll(async () => await sandbox.close());

const send = async (
	[resource, operation]: string[],
	parameters: INodeParameters = {},
	more: Partial<RunOptions> = {},
) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource, operation, from: EMPTY, to: JANE, message: 'Hello', ...parameters },
		...more,
	});

const TEXT = ['message', 'sendText'];

/** Leaves these WhatsApp numbers connected. */
const connected = (...phones: string[]) => {
	for (const number of sandbox.state.numbers.values()) {
		number.connection_status = phones.includes(number.phone_number) ? 'C' : 'D';
	}
};
const without = <T extends { phone_number: string }>(
	collection: Map<string, T> | { entries(): Iterable<[string, T]>; delete(key: string): unknown },
	kept: string[],
) => {
	for (const [key, { phone_number: phone }] of [...collection.entries()]) {
		if (!kept.includes(phone)) collection.delete(key);
	}
};

const looks = () => sandbox.requests.filter(({ method }) => method === 'GET').length;
const sentFrom = () =>
	sandbox.requests.filter(({ method }) => method === 'POST').map(({ body }) => body.from_number);

describe('From left empty', () => {
	it('is the only connected WhatsApp number, looked up once for a run', async () => {
		connected('+15550100005');
		const { error } = await send(TEXT, {}, { input: [{}, {}, {}] });
		expect(error).toBeUndefined();
		expect(sentFrom()).toEqual(Array(3).fill('+15550100005'));
		expect(looks()).toBe(1);
	});

	it('is known for a minute, and then looked up again', async () => {
		connected('+15550100005');
		await send(TEXT);
		await send(TEXT);
		expect(looks()).toBe(1);
		pass(61_000);
		connected('+15550100006');
		await send(TEXT);
		expect(sentFrom()).toEqual(['+15550100005', '+15550100005', '+15550100006']);
	});

	it.each([
		[
			'several are connected',
			['+15550100002', '+15550100006'],
			/^From is empty, and the account has 2 connected WhatsApp numbers: Sales \(\+15550100002\), \+15550100006\. Choose one of them in From; nothing was sent/,
		],
		['none is connected', [], /^From is empty, and the account has no connected WhatsApp number/],
	])('is refused before anything is sent where %s', async (_, phones, sentence) => {
		connected(...phones);
		const { error } = await send(TEXT, {}, { input: [{}, {}] });
		expect(error?.message).toMatch(sentence);
		expect(sentFrom()).toEqual([]);
	});

	it('says why nothing was sent where the numbers cannot be looked up', async () => {
		sandbox.faults.add({ path: '/whatsapp/get-numbers', status: 403, times: 9 });
		const { error } = await send(TEXT);
		expect(error?.message).toMatch(/^From could not be looked up, so nothing was sent/);
		expect(sentFrom()).toEqual([]);
	});

	it('concerns only the items that have none', async () => {
		connected('+15550100005');
		const from = { __rl: true, mode: 'number', value: '={{ $json.from }}' };
		const input = [{ from: '+15550100005' }, {}];
		const { error } = await send(TEXT, { from }, { input });
		expect(error).toBeUndefined();
		expect(sentFrom()).toEqual(['+15550100005', '+15550100005']);
	});

	it('is not what an expression that fails is taken for', async () => {
		connected('+15550100005');
		const from = { __rl: true, mode: 'number', value: '={{ $("Nowhere").item.json.from }}' };
		const { error } = await send(TEXT, { from });
		expect(error).toBeDefined();
		expect(sentFrom()).toEqual([]);
	});

	it.each([
		['Send Location', ['message', 'sendLocation'], { latitude: '1', longitude: '2' }],
		['Send Media', ['message', 'sendMedia'], { mediaUrl: 'https://example.com/a.png' }],
	])('counts for %s', async (_, operation, parameters) => {
		connected('+15550100005');
		const { error } = await send(operation, parameters);
		expect(error).toBeUndefined();
		expect(sentFrom()).toEqual(['+15550100005']);
	});

	it('is the only WABA number', async () => {
		without(sandbox.state.wabaNumbers, ['+15550100003']);
		await sandbox.receive({ to: '+15550100003', text: 'Hello' });
		sandbox.requests.length = 0;
		const { error } = await send(['wabaMessage', 'sendText']);
		expect(error).toBeUndefined();
		expect(sentFrom()).toEqual(['+15550100003']);
	});

	it('is the only SMS number, or refused with the names of all', async () => {
		const { error } = await send(['sms', 'send']);
		const channels = [...sandbox.state.smsChannels.values()];
		if (channels.length > 1) expect(error?.message).toMatch(/connected SMS numbers: /);
		without(sandbox.state.smsChannels, [channels[0].phone_number]);
		sandbox.requests.length = 0;
		await send(['sms', 'send']);
		expect(sentFrom()).toEqual([channels[0].phone_number]);
	});
});
