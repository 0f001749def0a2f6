import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type FaultSpec, type Sandbox } from '../../../sandbox/server.mjs';
import { runTwoChat, type RunOptions } from '../../helpers/engine';
import { onWait, resetClock, settled, waits } from '../../helpers/virtualClock.mjs';

jest.mock('../../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../../helpers/virtualClock.mjs'),
);

const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const JANE = '+15550100001';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ checkAnswers: true });
});

beforeEach(() => {
	sandbox.reset();
	resetClock();
});

afterEach(() => expect(sandbox.violations).toEqual([]));

afterAll(async () => await sandbox.close());

/** Options as a test writes them: `waitUntil` and `waitAtMost` are one option of the form. */
interface Wait {
	waitUntil?: string;
	waitAtMost?: number | string;
}

const optionsOf = ({ waitUntil: status, waitAtMost: seconds }: Wait): INodeParameters =>
	status === undefined
		? {}
		: { waitUntil: { values: { status, ...(seconds !== undefined && { seconds }) } } };

const send = async (wait: Wait, { parameters, ...more }: Partial<RunOptions> = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: {
			resource: 'message',
			operation: 'sendText',
			from: located('list', '+15550100002'),
			to: located('number', JANE),
			message: 'Hello',
			options: optionsOf(wait),
			...parameters,
		},
		...more,
	});

/** Before which look the newest message gets how far: `{ 2: 'received' }`. */
function getsOn(steps: Record<number, 'sent' | 'received' | 'read' | 'gone'>) {
	let looks = 0;
	onWait(() => {
		const step = steps[++looks];
		const message = sandbox.state.messages.list().at(-1);
		if (step === 'gone') sandbox.state.messages.clear();
		else if (step) void sandbox.acknowledge(message.uuid, step);
	});
}

const seconds = () => waits.map((ms) => ms / 1000);
const looks = () =>
	sandbox.requests.filter(({ method }) => method === 'GET').map(({ path }) => path);
const sends = () => sandbox.requests.filter(({ method }) => method === 'POST');
const answerWith = (path: string, spec: Partial<FaultSpec>) =>
	sandbox.faults.add({ method: 'GET', path, times: 99, when: 'after', ...spec });
const changeListed = (change: (message: IDataObject) => IDataObject) =>
	answerWith('/whatsapp/messages/*', {
		mutate: (body: { messages: IDataObject[] }) => ({
			...body,
			messages: body.messages.map(change),
		}),
	});

const OF_JANE = '/whatsapp/messages/%2B15550100002/%2B15550100001';
const OF_ALL = '/whatsapp/messages/%2B15550100002';
const single = (digits: string) =>
	expect.stringMatching(
		new RegExp(`^/whatsapp/message/WW-WPN[-0-9]+-${digits}%40c.us/MSG[-0-9a-f]+$`),
	);

describe('a message that is waited for', () => {
	it('goes on when it was delivered', async () => {
		getsOn({ 1: 'sent', 3: 'received' });
		const { json, error } = await send({ waitUntil: 'delivered' });
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				messageId: expect.stringMatching(/^MSG/),
				batched: false,
				confirmed: true,
				status: 'delivered',
			},
		]);
		expect(seconds()).toEqual([2, 3, 5]);
		expect(looks()).toEqual([OF_JANE, single('15550100001'), single('15550100001')]);
		expect(sends()).toHaveLength(1);
	});

	it.each([
		['sent', 'sent'],
		['delivered', 'received'],
		['read', 'read'],
	] as const)('may be waited for until it was %s', async (waitUntil, step) => {
		getsOn({ 2: step });
		const { json } = await send({ waitUntil });
		expect(json[0]).toMatchObject({ confirmed: true, status: waitUntil });
	});

	it('may be waited for in the words of a model', async () => {
		getsOn({ 1: 'received' });
		const { json } = await send({ waitUntil: '={{ " Delivered" }}', waitAtMost: '={{ "60" }}' });
		expect(json[0]).toMatchObject({ confirmed: true, status: 'delivered' });
	});

	it('says how far it got where that is further', async () => {
		getsOn({ 1: 'read' });
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({ confirmed: true, status: 'read' });
	});

	it.each([
		[30, [2, 5, 10, 18, 30]],
		[3, [2, 3]],
		[300, [2, 5, 10, 18, 31, 51, 81, 111, 141, 171, 201, 231, 261, 291, 300]],
	])('is given up after %i seconds, for no more looks than are promised', async (atMost, at) => {
		const { json, error } = await send({ waitUntil: 'read', waitAtMost: atMost });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			confirmed: false,
			status: 'sent',
			reason: `2Chat has taken the message, but it was not read within ${atMost} s. It may still get there`,
		});
		expect(
			seconds().reduce((all, one) => [...all, (all.at(-1) ?? 0) + one], [] as number[]),
		).toEqual(at);
		expect(looks()).toHaveLength(at.length);
	});

	it('waits 30 seconds unless the user said how long', async () => {
		const { json } = await send({ waitUntil: 'read' });
		expect(json[0].reason).toMatch(/within 30 s/);
	});

	it('says that 2Chat has queued it', async () => {
		sandbox.faults.add({
			method: 'POST',
			when: 'after',
			mutate: (body: IDataObject) => ({ ...body, batched: true }),
		});
		const { json } = await send({ waitUntil: 'delivered', waitAtMost: 2 });
		expect(json[0]).toMatchObject({
			batched: true,
			confirmed: false,
			reason: expect.stringMatching(/2Chat has queued it for later \(batched\)$/),
		});
	});

	it.each([
		['sendLocation', { latitude: '1', longitude: '2' }],
		['sendMedia', { mediaUrl: 'https://example.com/a.jpg' }],
	])('may come from %s', async (operation, parameters) => {
		getsOn({ 1: 'received' });
		const { json } = await send(
			{ waitUntil: 'delivered' },
			{ parameters: { operation, ...parameters } },
		);
		expect(json[0]).toMatchObject({ confirmed: true, status: 'delivered' });
	});
});

it('a message that is not waited for costs one request and no time', async () => {
	await send({});
	await send({ waitUntil: 'no', waitAtMost: 300 });
	expect(sandbox.requests.map(({ method }) => method)).toEqual(['POST', 'POST']);
	expect(waits).toEqual([]);
});

describe('where the looks find the message', () => {
	it.each([
		['a group', located('id', GROUP), `/whatsapp/groups/messages/${GROUP}`],
		['a username', located('remoteId', '1000001@lid'), OF_ALL],
	])('in the messages of %s', async (_, to, list) => {
		getsOn({ 1: 'received' });
		const { json } = await send({ waitUntil: 'delivered' }, { parameters: { to } });
		expect(json[0]).toMatchObject({ confirmed: true });
		expect(looks()).toEqual([list]);
	});

	it('in all messages of the number, where WhatsApp knows the person by another number', async () => {
		answerWith(OF_JANE, { mutate: (body: IDataObject) => ({ ...body, messages: [] }) });
		getsOn({ 2: 'received' });
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({ confirmed: true });
		expect(looks()).toEqual([OF_JANE, OF_ALL]);
	});

	it('in the list again where it can not be read alone', async () => {
		sandbox.faults.add({ path: '/whatsapp/message/*', status: 404, times: 99 });
		getsOn({ 2: 'received' });
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({ confirmed: true });
		expect(looks()).toEqual([OF_JANE, single('15550100001'), OF_ALL]);
	});

	it('no more, where newer messages have pushed it off the list: what was seen counts', async () => {
		getsOn({ 1: 'received', 2: 'gone' });
		const { json } = await send({ waitUntil: 'read', waitAtMost: 10 });
		expect(json[0]).toMatchObject({ confirmed: false, status: 'delivered' });
	});

	it('nowhere, where 2Chat gave no ID', async () => {
		sandbox.faults.add({ method: 'POST', when: 'after', body: { success: true, batched: false } });
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({ confirmed: false, reason: expect.stringMatching(/no ID/) });
		expect(looks()).toEqual([]);
	});
});

describe('how far it got may be said in other forms', () => {
	it.each([
		['dates', { sent: '2026-01-01T00:00:00Z', received: '2026-01-01T00:00:01Z', read: null }],
		['numbers', { sent: 1767225600, received: 1767225601, read: 0 }],
		['wa_msg_ack as text', { wa_msg_ack: '2' }],
		['text', { sent: 'true', received: 'true', read: 'false' }],
	])('%s', async (_, fields) => {
		sandbox.options.checkAnswers = false;
		changeListed((message) => ({ ...message, ...fields }));
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({ confirmed: true, status: 'delivered' });
	});

	it('not at all: then it is not confirmed', async () => {
		changeListed(({ uuid }) => ({ uuid }));
		const { json } = await send({ waitUntil: 'sent', waitAtMost: 10 });
		expect(json[0]).toMatchObject({ confirmed: false, status: 'created' });
	});
});

describe('a look that does not work', () => {
	it('never makes a sent message a failed one', async () => {
		sandbox.faults.add({ method: 'GET', status: 500, times: 99 });
		const { json, error } = await send({ waitUntil: 'delivered', waitAtMost: 10 });
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			confirmed: false,
			status: 'created',
			reason: expect.stringMatching(
				/not delivered within \d+ s.*How far it got could not be read: 2Chat is not available/,
			),
		});
		expect(sends()).toHaveLength(1);
	});

	it.each([401, 402, 403])(
		'ends the waiting when 2Chat refuses it for good (%i)',
		async (status) => {
			sandbox.faults.add({ method: 'GET', status, times: 99 });
			const { json, error } = await send({ waitUntil: 'delivered', waitAtMost: 300 });
			expect(error).toBeUndefined();
			expect(json[0]).toMatchObject({ confirmed: false, reason: expect.stringMatching(/2Chat/) });
			expect(seconds().reduce((all, one) => all + one)).toBeLessThan(5);
		},
	);

	it('ends it when 2Chat asks to wait for longer than there is time', async () => {
		sandbox.faults.add({ method: 'GET', status: 429, headers: { 'retry-after': '60' } });
		const { json } = await send({ waitUntil: 'delivered' });
		expect(json[0]).toMatchObject({
			confirmed: false,
			reason: expect.stringMatching(/too many requests.*asks to wait 60 s/),
		});
		expect(looks()).toHaveLength(1);
	});

	it('is followed by others, after which it is forgotten', async () => {
		sandbox.faults.add({ method: 'GET', body: 'not JSON', times: 2 });
		getsOn({ 3: 'received' });
		expect((await send({ waitUntil: 'delivered' })).json[0]).toMatchObject({ confirmed: true });
		sandbox.faults.add({ method: 'GET', body: 'not JSON' });
		const { json } = await send({ waitUntil: 'read' });
		expect(json[0].reason).toMatch(/It may still get there$/);
	});
});

describe('several messages', () => {
	const two = { input: [{ text: 'one' }, { text: 'two' }] };
	const message = '={{ $json.text }}';
	const order = () => sandbox.requests.map(({ method, body }) => body?.text ?? method);

	it('go one at a time: the second when the first has got there', async () => {
		getsOn({ 1: 'received', 2: 'received' });
		const { output } = await send({ waitUntil: 'delivered' }, { ...two, parameters: { message } });
		expect(order()).toEqual(['one', 'GET', 'two', 'GET']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('wait together where Items at Once allows it', async () => {
		const parameters = { message, requestOptions: { itemsAtOnce: 2 } };
		await send({ waitUntil: 'read', waitAtMost: 2 }, { ...two, parameters });
		expect([order().slice(0, 2).sort(), order().slice(2)]).toEqual([
			['one', 'two'],
			['GET', 'GET'],
		]);
	});

	it('are neither sent nor waited for again by Retry On Fail', async () => {
		getsOn({ 1: 'received', 2: 'received' });
		sandbox.faults.add({ method: 'POST', status: 400, match: ({ body }) => body.text === 'two' });
		const { json, error } = await send(
			{ waitUntil: 'delivered' },
			{
				...two,
				parameters: { message },
				node: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
			},
		);
		expect(error).toBeUndefined();
		expect(json).toEqual(Array(2).fill(expect.objectContaining({ confirmed: true })));
		expect(order()).toEqual(['one', 'GET', 'two', 'two', 'GET']);
	});

	it.each([
		['stops at a failure', {}],
		['continues on fail', { onError: 'continueRegularOutput' as const }],
	])('are left unsent when the run is cancelled during a wait: %s', async (_, node) => {
		let cancel = () => {};
		onWait(() => cancel());
		const onStart = (stop: () => void) => (cancel = stop);
		const { run } = await send(
			{ waitUntil: 'read' },
			{ ...two, parameters: { message }, node, onStart },
		);
		await settled();
		expect(run.status).toBe('canceled');
		expect(order()).toEqual(['one']);
		expect(seconds()).toEqual([2]);
	});
});

it.each([
	['Wait At Most', { waitUntil: 'read', waitAtMost: 0 }, /from 1 to 300/],
	['Wait At Most', { waitUntil: 'read', waitAtMost: 301 }, /from 1 to 300/],
	['Wait At Most', { waitUntil: 'read', waitAtMost: 'long' }, /from 1 to 300/],
	['Status', { waitUntil: 'eaten' }, /Use no, sent, delivered or read/],
])('%s is refused before anything is sent: %j', async (name, values, message) => {
	const fields = Object.fromEntries(Object.keys(values).map((key) => [key, `={{ $json.${key} }}`]));
	const { error } = await send(fields, { input: [values] });
	expect(error?.message).toMatch(new RegExp(`^${name} (is )?".*"`));
	expect(error?.message).toMatch(message);
	expect(sandbox.requests).toHaveLength(0);
});
