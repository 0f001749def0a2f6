import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox({ history: true, unruly: false });
const OWN = '+15550100002';
const WABA = '+15550100003';
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
const send = async (to_number: string, text = 'Hi') =>
	(await at.ask('POST', '/whatsapp/send-message', { from_number: OWN, to_number, text })).body;
const receiveTimes = async (times: number, message = {}) => {
	for (let index = 0; index < times; index++)
		await at.sandbox.receive({ text: 'Hello', ...message });
};

describe('deliveries', () => {
	test('nest the message, beside its fields or instead of them', async () => {
		be('nestedMessages');
		await subscribe('whatsapp.message.received');
		await receiveTimes(3);
		const [beside, flat, only] = bodies();
		expect(beside).toMatchObject({
			uuid: beside.message.uuid,
			message: { message: { text: 'Hello' } },
		});
		expect(flat.message).toEqual({ text: 'Hello' });
		expect(only.message).toMatchObject({ remote_phone_number: JANE, message: { text: 'Hello' } });
		expect(only).not.toHaveProperty('remote_phone_number');
	});

	test('name their event in short, not at all, or in full', async () => {
		be('eventNames');
		await subscribe('whatsapp.message.received');
		await receiveTimes(3);
		expect(bodies().map(({ event }) => event)).toEqual([
			'message.received',
			undefined,
			'whatsapp.message.received',
		]);
	});

	test.each([
		['whatsapp.message.receipt.read', 'message.read'],
		['whatsapp.number.status', 'ready'],
		['whatsapp.waba.message.sent', 'waba.message.sent'],
	])('call %s by the name %s', async (event, short) => {
		be('eventNames');
		await at.sandbox.deliver(event, undefined, { to: receiver.url });
		expect(bodies()[0].event).toBe(short);
	});

	test('leave out the contact of a stranger, and only of a stranger', async () => {
		be('contacts');
		await subscribe('whatsapp.message.received');
		await receiveTimes(3);
		await at.sandbox.receive({ from: '+15552000001', text: 'Hello' });
		const nameless = { first_name: null, last_name: null, profile_pic_url: null };
		const contacts = bodies().map(({ contact }) => contact);
		expect(contacts).toEqual([
			undefined,
			null,
			nameless,
			expect.objectContaining({ first_name: 'Jane' }),
		]);
	});

	test('of a payload that a test gives go out as they are', async () => {
		at.sandbox.options.unruly = true;
		const payload = { uuid: 'MSG1', event: 'whatsapp.message.new', message: { text: '3' } };
		await at.sandbox.deliver('whatsapp.message.new', payload, { to: receiver.url });
		expect(bodies()).toEqual([payload]);
	});

	test('a short answer to a WABA number is a tap', async () => {
		be('taps');
		await subscribe('whatsapp.waba.message.received', WABA);
		await receiveTimes(3, { to: WABA, text: 'Yes' });
		await at.sandbox.receive({ to: WABA, text: 'Yes, but only if it is not too late' });
		expect(bodies().map(({ message }) => message)).toEqual([
			{ button: { text: 'Yes', payload: 'Yes' } },
			{ interactive: expect.objectContaining({ button_reply: { id: '1', title: 'Yes' } }) },
			{
				interactive: expect.objectContaining({
					list_reply: expect.objectContaining({ title: 'Yes' }),
				}),
			},
			{ text: 'Yes, but only if it is not too late' },
		]);
	});
});

describe('receipts', () => {
	test('come before the send call has answered', async () => {
		be('receipts');
		await subscribe('whatsapp.message.receipt.sent');
		const { message_uuid: uuid } = await send(JANE);
		expect(bodies().map((body) => body.message_uuid)).toEqual([uuid, uuid]);
	});

	test('come twice, and the earlier one after the later', async () => {
		const { message_uuid: uuid } = await send(JANE);
		be('receipts');
		for (const step of ['sent', 'received', 'read'])
			await subscribe(`whatsapp.message.receipt.${step}`);
		await at.sandbox.acknowledge(uuid, 'read');
		const steps = bodies().map(({ event }) => event.split('.').pop());
		expect(steps).toEqual(['read', 'read', 'received']);
		expect(at.sandbox.state.messages.get(uuid).wa_msg_ack).toBe(3);
	});

	test('hold the content alone, or the whole message', async () => {
		const { message_uuid: uuid } = await send(JANE);
		be('nestedMessages');
		await subscribe('whatsapp.message.receipt.read');
		await at.sandbox.acknowledge(uuid, 'read');
		await at.sandbox.acknowledge(uuid, 'read');
		const [flat, whole] = bodies();
		expect(flat.message).toEqual({ text: 'Hi' });
		expect(whole.message).toMatchObject({ uuid, message: { text: 'Hi' } });
	});
});
