import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox({ history: true, unruly: false });
const OWN = '+15550100002';
const JANE = '+15550100001';
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

/** From now on the sandbox does these things and no others. */
const be = (...behaviors: string[]) => void (at.sandbox.options.unruly = behaviors);
const subscribe = async (event: string, on_number = OWN) =>
	await at.ask('POST', `/webhooks/subscribe/${event}`, { hook_url: receiver.url, on_number });
const bodies = () => receiver.received.map(({ body }) => body);
const get = async (path: string) => (await at.ask('GET', path)).body;
const send = async (to_number: string, text = 'Hi') =>
	(await at.ask('POST', '/whatsapp/send-message', { from_number: OWN, to_number, text })).body;
const receiveTimes = async (times: number, message = {}) => {
	for (let index = 0; index < times; index++)
		await at.sandbox.receive({ text: 'Hello', ...message });
};

describe('people', () => {
	test.each([
		['+525533334444', '+5215533334444'],
		['+5215533334444', '+525533334444'],
		['+541133334444', '+5491133334444'],
		['+5491133334444', '+541133334444'],
		['+5511933334444', '+551133334444'],
		['+551193334444', '+5511993334444'],
		['+551133334444', '+551133334444'],
		[JANE, JANE],
	])('who is written to by %s is kept under, and answers from %s', async (typed, other) => {
		be('otherNumber');
		await subscribe('whatsapp.message.received');
		const { message_uuid: uuid } = await send(typed);
		expect(at.sandbox.state.messages.get(uuid)).toMatchObject({
			remote_phone_number: other,
			session_key: expect.stringMatching(`-${other.slice(1)}@c.us$`),
			sent_body: { to_number: typed },
		});
		await at.sandbox.receive({ from: typed, text: 'Yes' });
		expect(bodies()[0].remote_phone_number).toBe(other);
	});

	test("a number check answers WhatsApp's hidden id", async () => {
		be('hiddenNumbers');
		const { whatsapp_info: info } = await get(`/whatsapp/check-number/${OWN}/${JANE}`);
		expect(info.number_id).toMatch(/@lid$/);
		expect(info.number_id).not.toContain(JANE.slice(1));
	});

	test('somebody who hides the number can write, and be written to, in any mode', async () => {
		await subscribe('whatsapp.message.received');
		const from = '69385314111689@lid';
		await at.sandbox.receive({ from, text: 'Hi' });
		const [{ session_key: session, remote_phone_number: phone }] = bodies();
		expect([phone, session.endsWith(`-${from}`)]).toEqual([null, true]);
		const body = { from_number: OWN, to_remote_id: from, text: 'Hello' };
		const sent = await at.ask('POST', '/whatsapp/send-message', body);
		expect(at.sandbox.state.messages.get(sent.body.message_uuid).session_key).toBe(session);
	});
});

describe('other chats', () => {
	test('are heard before the person who writes, each kind in its turn', async () => {
		be('otherChats');
		await subscribe('whatsapp.message.received');
		await receiveTimes(6);
		const others = bodies().filter((_body, index) => index % 2 === 0);
		const chats = others.map(({ session_key: session }) => session.split('-').pop());
		expect(chats).toEqual([
			'status@broadcast',
			'120363000000000099@newsletter',
			'69385314111689@lid',
			'15550100077@c.us',
			'15550100077@c.us',
			'15550100077@c.us',
		]);
		expect(others[0].remote_phone_number).toBe(JANE);
		const contents = others.slice(3).flatMap(({ message }) => Object.keys(message));
		expect(contents).toEqual(['location', 'contacts', 'order']);
	});

	test('are not among the deliveries of the message that was received', async () => {
		be('otherChats');
		await subscribe('whatsapp.message.received');
		expect((await at.sandbox.receive({ text: 'Hello' })).deliveries).toHaveLength(1);
		expect(receiver.received).toHaveLength(2);
	});
});

test('stories, channels and hidden people are among the past conversations', async () => {
	const { startSandbox } = await import('../../sandbox/server.mjs');
	const { asking } = await import('./ask.mjs');
	const unruly = await startSandbox({ history: true, unruly: 'otherConversations' });
	const [channel] = unruly.state.numbers.keys();
	const { body } = await asking(unruly)('GET', `/whatsapp/conversations/${channel}`);
	await unruly.close();
	const chats = body.sessions.map((one: { session_key: string }) =>
		one.session_key.split('-').pop(),
	);
	expect(chats).toEqual(
		expect.arrayContaining([
			'status@broadcast',
			'120363000000000099@newsletter',
			'69385314111689@lid',
		]),
	);
});

describe('what else people do, in any mode', () => {
	test.each([
		['a tap', { button: { text: 'Yes' } }],
		['a place', { location: { latitude: 4.5, longitude: -74.1 } }],
		['a contact card', { contacts: [{ name: { formatted_name: 'Amir Haddad' } }] }],
		['an order', { order: { total: 0, products: [] } }],
	])('they send %s', async (_what, content) => {
		await subscribe('whatsapp.message.received');
		await at.sandbox.receive({ parts: content });
		expect(bodies()[0].message).toEqual(content);
	});

	test('they react to a message', async () => {
		await subscribe('whatsapp.message.reaction');
		const { message_uuid: uuid } = await send(JANE, 'Shall we?');
		await at.sandbox.react({ emoji: '👎' });
		expect(bodies()[0]).toMatchObject({
			message: { uuid, text: '👎' },
			reaction: '👎',
			remote_phone_number: JANE,
			sent_by: 'user',
		});
	});
});
