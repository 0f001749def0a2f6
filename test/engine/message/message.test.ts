import type { INodeParameters } from 'n8n-workflow';

import { useSandbox } from '../../helpers/useSandbox';
import { runTwoChat } from '../../helpers/engine';

const CHANNEL = 'WPN00000000-0000-4000-8000-000000000001';
const GROUP = 'WAG00000000-0000-4000-8000-000000000001';
const JANE = '+15550100001';

const located = (mode: string, value: string): INodeParameters => ({ __rl: true, mode, value });
const from = located('list', '+15550100002');

const sandbox = useSandbox({ history: true });

const run = async (operation: string, parameters: INodeParameters, more = {}) =>
	await runTwoChat({
		baseUrl: sandbox.url,
		parameters: { resource: 'message', operation, from, whatsappNumber: from, ...parameters },
		...more,
	});

/** Expressions that give these values: n8n itself refuses literal ones that are empty. */
const fromInput = (values: object): INodeParameters =>
	Object.fromEntries(Object.keys(values).map((key) => [key, `={{ $json.${key} }}`]));

const HIDDEN_KEY = 'WW-WPN11111111-2222-4333-8444-555555555555-101@lid';

it('gives the ID of what was sent, also where 2Chat wraps its answer', async () => {
	const plain = await run('sendText', { to: JANE, message: 'Hi' });
	sandbox.faults.add({ mutate: ({ success, ...rest }) => ({ success, data: rest }) });
	const wrapped = await run('sendText', { to: JANE, message: 'Hi' });
	const keysOf = ({ json }: typeof plain) => Object.keys(json[0]).sort();
	expect(keysOf(wrapped)).toEqual(keysOf(plain));
	expect(wrapped.json[0].messageId).toMatch(/^MSG/);
});

describe('the recipient', () => {
	const sendTo = async (to: INodeParameters | string) =>
		await run('sendText', { to, message: 'Hi' });

	it.each([
		['a phone number', located('number', '+1 (555) 010-0001'), { to_number: JANE }],
		['a group from the list', located('list', GROUP), { to_group_uuid: GROUP }],
		['a group by its ID', located('id', GROUP), { to_group_uuid: GROUP }],
		['a username ID', located('remoteId', '1000001@lid'), { to_remote_id: '1000001@lid' }],
		['text alone, as a phone number', JANE, { to_number: JANE }],
		['a link to a chat', located('number', 'https://wa.me/15550100001'), { to_number: JANE }],
		['a chat ID', located('number', '15550100001@c.us'), { to_number: JANE }],
		['a group as a number', located('number', GROUP), { to_group_uuid: GROUP }],
		['a hidden ID as a number', located('number', '101@lid'), { to_remote_id: '101@lid' }],
		['the key of a conversation', located('number', HIDDEN_KEY), { to_remote_id: '101@lid' }],
	])('can be %s, and exactly one is sent', async (_, to, sent) => {
		const { error } = await sendTo(to);
		expect(error).toBeUndefined();
		expect(sandbox.requests[0].body).toEqual({ from_number: '+15550100002', text: 'Hi', ...sent });
	});

	it.each([
		['nothing', located('number', ' '), /To is empty/],
		['a local number', located('number', '555 0100'), /international format, for example \+1555/],
		['a username', located('number', '@jane.roe'), /is a username/],
		['a hidden ID as a group', located('id', '1000001@lid'), /is a person, not a group/],
		['a group as a username', located('remoteId', GROUP), /Choose Group by ID in To/],
		['a number as a group', located('id', JANE), /Choose Phone Number in To/],
		['a number as a username', located('remoteId', JANE), /Choose Phone Number in To/],
		['no group of the list', located('list', ''), /To is empty/],
	])('is refused before sending: %s', async (_, { mode, value }, message) => {
		const to = { __rl: true, mode, value: '={{ $json.value }}' };
		const { error } = await run('sendText', { to, message: 'Hi' }, { input: [{ value }] });
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe("a group by WhatsApp's own ID, as the trigger's replyTo may give it", () => {
	const [known] = ['120363000000000001@g.us'];
	const sends = () => sandbox.requests.filter(({ method }) => method === 'POST');

	it.each([
		['a text', 'sendText', { message: 'Hi all' }],
		['a location', 'sendLocation', { latitude: '1', longitude: '2' }],
		['a picture', 'sendMedia', { mediaUrl: 'https://example.com/a.jpg' }],
	])('is found for %s', async (_, operation, parameters) => {
		const { wa_group_id: id, uuid } = sandbox.state.groups.list()[0];
		const { error } = await run(operation, {
			to: located('number', String(id)),
			...parameters,
		});
		expect(error).toBeUndefined();
		expect(sends()).toEqual([
			expect.objectContaining({ body: expect.objectContaining({ to_group_uuid: uuid }) }),
		]);
	});

	it('is found by the key of its conversation', async () => {
		const { wa_group_id: id, uuid } = sandbox.state.groups.list()[0];
		const key = `WW-WPN11111111-2222-4333-8444-555555555555-${String(id)}`;
		await run('sendText', { to: located('number', key), message: 'Hi all' });
		expect(sends()[0].body).toMatchObject({ to_group_uuid: uuid });
	});

	it('is sent nothing where the number is in no such group, and the message says so', async () => {
		const to = located('number', known.replace('1@', '9999@'));
		const { error } = await run('sendText', { to, message: 'Hi all' });
		expect(error?.message).toMatch(/is in no group with the ID .*@g\.us, so nothing was sent/);
		expect(sends()).toEqual([]);
	});

	it('is sent nothing where the groups can not be read', async () => {
		sandbox.faults.add({ path: '/whatsapp/groups/*', status: 500, times: Infinity });
		const to = located('number', known);
		const requestOptions = { maxRetries: 0 };
		const { error } = await run('sendText', { to, message: 'Hi all', requestOptions });
		expect(error?.message).toMatch(/^Nothing was sent, because the group could not be looked up/);
		expect(sends()).toEqual([]);
	});
});

describe('what is sent', () => {
	const toJane = { to: located('number', JANE) };

	it.each([
		['an empty text', 'sendText', { message: '  ' }, /Message is empty/],
		['an empty address', 'sendMedia', { mediaUrl: '' }, /Media URL is empty/],
		['a file path', 'sendMedia', { mediaUrl: '/tmp/a.jpg' }, /not a web address.*https:\/\//],
		['a data address', 'sendMedia', { mediaUrl: 'data:image/png;base64,AA' }, /not a web address/],
		['no latitude', 'sendLocation', { latitude: '', longitude: '1' }, /Latitude is empty/],
		['a decimal comma', 'sendLocation', { latitude: '37,7', longitude: '1' }, /decimal point/],
		['a latitude off the globe', 'sendLocation', { latitude: '91', longitude: '1' }, /-90 and 90/],
		['words as a position', 'sendLocation', { latitude: '1', longitude: 'x' }, /Longitude "x"/],
	])('is refused before sending: %s', async (_, operation, parameters, message) => {
		const { error } = await run(
			operation,
			{ ...toJane, ...fromInput(parameters) },
			{ input: [parameters] },
		);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});

	it('takes coordinates as numbers, as expressions give them', async () => {
		await run(
			'sendLocation',
			{ ...toJane, latitude: '={{ $json.lat }}', longitude: '={{ $json.lon }}' },
			{ input: [{ lat: 37.7749, lon: 0 }] },
		);
		expect(sandbox.requests[0].body.pin).toEqual({ latitude: '37.7749', longitude: '0' });
	});

	it('goes out in item order, one at a time', async () => {
		sandbox.options.latencyMs = 5;
		const input = [...'abcdef'].map((text) => ({ text }));
		const { json } = await run('sendText', { ...toJane, message: '={{ $json.text }}' }, { input });
		expect(sandbox.requests.map(({ body }) => body.text).join('')).toBe('abcdef');
		expect(json[0]).toEqual({ messageId: expect.stringMatching(/^MSG/), batched: false });
	});

	it('can be read back and deleted with the number it went to', async () => {
		const sent = await run('sendText', { ...toJane, message: 'Hi' });
		const message = {
			conversationBy: 'contactNumber',
			whatsappNumber: located('list', CHANNEL),
			contactNumber: JANE,
			messageId: String(sent.json[0].messageId),
		};
		const { json } = await run('get', { ...message, simplify: true });
		expect(json[0]).toMatchObject({ text: 'Hi', direction: 'out', sentBy: 'api', status: 'sent' });
		expect((await run('delete', message)).json).toEqual([{ deleted: true }]);
		expect((await run('get', message)).error?.message).toMatch(/has no such message/i);
	});
});

describe('the conversation key', () => {
	it.each([
		['nothing', '', /Conversation Key is empty/],
		['a phone number', JANE, /not the key of a conversation.*starts with WW-/],
		['a message ID', 'MSG00000000-0000-4000-8000-000000000001', /not the key of a conversation/],
	])('is refused before sending: %s', async (_, conversationKey, message) => {
		const parameters = { conversationBy: 'conversationKey', messageId: 'MSG1' };
		const { error } = await run(
			'get',
			{ ...parameters, ...fromInput({ conversationKey }) },
			{ input: [{ conversationKey }] },
		);
		expect(error?.message).toMatch(message);
		expect(sandbox.requests).toHaveLength(0);
	});
});

describe('Get Many', () => {
	const all = { returnAll: true, simplify: true };

	it('gives all messages with a number, newest first, over pages of 100', async () => {
		const { json } = await run('getAll', { messagesOf: 'contact', contactNumber: JANE, ...all });
		expect(json).toHaveLength(130);
		expect(json[0]).toMatchObject({ status: 'read', direction: 'out' });
		const times = json.map(({ sentAt }) => String(sentAt));
		expect(times).toEqual([...times].sort().reverse());
		expect(sandbox.requests.map(({ query }) => query.page_number)).toEqual(['0', '1']);
	});

	it('gives all messages of a group, over pages of 50', async () => {
		const { json } = await run('getAll', {
			messagesOf: 'group',
			group: located('id', GROUP),
			...all,
		});
		expect(json).toHaveLength(60);
		expect(json.at(-1)).toMatchObject({ isGroup: true, from: JANE, senderName: 'Jane' });
		expect(sandbox.requests.map(({ path }) => path)).toEqual(
			Array(2).fill(`/whatsapp/groups/messages/${GROUP}`),
		);
	});

	it('gives messages as 2Chat has them without Simplify', async () => {
		const parameters = { messagesOf: 'number', limit: 1, simplify: false };
		const { json } = await run('getAll', parameters);
		expect(json[0]).toMatchObject({ session_key: expect.stringMatching(/^WW-/), read: true });
	});
});
