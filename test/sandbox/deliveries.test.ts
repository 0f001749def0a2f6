import { eventNames } from '../../sandbox/samples/index.mjs';
import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox();
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeEach(async () => {
	receiver = await startReceiver();
});
afterEach(async () => await receiver.close());

async function subscribe(event: string, on_number = '+15550100002', more = {}) {
	const hook_url = `${receiver.url}/${event}`;
	const { body } = await at.ask('POST', `/webhooks/subscribe/${event}`, {
		hook_url,
		on_number,
		...more,
	});
	return body.data;
}

test('an event goes to every subscription of it and to no other', async () => {
	await subscribe('whatsapp.message.received');
	await subscribe('whatsapp.message.received', '+15550100005');
	await subscribe('whatsapp.message.sent');
	const results = await at.sandbox.deliver('whatsapp.message.received');
	expect(results).toEqual([
		{ hook_url: `${receiver.url}/whatsapp.message.received`, status: 200, body: 'ok' },
		{ hook_url: `${receiver.url}/whatsapp.message.received`, status: 200, body: 'ok' },
	]);
	const numbers = receiver.received.map(({ body }) => body.channel_phone_number);
	expect(numbers.sort()).toEqual(['+15550100002', '+15550100005']);
	const [first, second] = receiver.received.map(({ body }) => body.uuid);
	expect(first).not.toBe(second);
});

test('a payload of our own goes out as it is, to the channel it names', async () => {
	await subscribe('whatsapp.message.received');
	await subscribe('whatsapp.message.received', '+15550100005');
	const payload = { uuid: 'MSG1', channel_phone_number: '+15550100005', message: { text: 'ä' } };
	expect(await at.sandbox.deliver('whatsapp.message.received', payload)).toHaveLength(1);
	expect(receiver.received[0].body).toEqual(payload);
});

test('text that is not JSON, repeats, headers and a single target are possible', async () => {
	const { uuid } = await subscribe('whatsapp.message.received');
	await subscribe('whatsapp.message.received');
	await at.sandbox.deliver('whatsapp.message.received', '{oops', {
		to: uuid,
		repeat: 3,
		headers: { 'x-test': '1' },
	});
	expect(receiver.received.map(({ text }) => text)).toEqual(['{oops', '{oops', '{oops']);
	expect(receiver.received[0].headers['x-test']).toBe('1');
	const [result] = await at.sandbox.deliver(
		'whatsapp.message.new',
		{},
		{ to: `${receiver.url}/elsewhere` },
	);
	expect(result).toMatchObject({ status: 200 });
});

test('a sample for one group carries that group', async () => {
	const group = [...at.sandbox.state.groups.values()][1];
	await subscribe('whatsapp.group.message.received', '+15550100002', { to_group_uuid: group.uuid });
	await at.sandbox.deliver('whatsapp.group.message.received');
	expect(receiver.received[0].body.session_key).toBe(
		`WW-${group.channel_uuid}-${group.wa_group_id}`,
	);
});

test('the sample of a receipt is about one message, on the channel of its subscription', async () => {
	await subscribe('whatsapp.message.receipt.sent', '+15550100005');
	await at.sandbox.deliver('whatsapp.message.receipt.sent');
	const { message_uuid: uuid, message } = receiver.received[0].body;
	expect(message).toMatchObject({ uuid, channel_phone_number: '+15550100005' });
});

test('who joins a group is its participant, who leaves an author', async () => {
	const [group] = at.sandbox.state.groups.values();
	const to_group_uuid = group.uuid;
	await subscribe('whatsapp.group.join', '+15550100002', { to_group_uuid });
	await subscribe('whatsapp.group.leave', '+15550100002', { to_group_uuid });
	await at.sandbox.deliver('whatsapp.group.join');
	await at.sandbox.deliver('whatsapp.group.leave');
	const [join, leave] = receiver.received.map(({ body }) => body);
	const jane = { phone_number: '+15550100001', contact: { name: 'Jane Roe' } };
	expect(join).toMatchObject({ group: { wa_group_name: 'Customers' }, participant: jane });
	expect(leave).toMatchObject({ group: { wa_group_name: 'Customers' }, author: jane });
	expect(leave).not.toHaveProperty('participant');
});

test.each(eventNames)('%s has a sample that can be delivered', async (event) => {
	const [result] = await at.sandbox.deliver(event, undefined, { to: receiver.url });
	expect(result.status).toBe(200);
	const { body } = receiver.received[0];
	expect(body.event ?? event).toBe(event);
});

test('there are the 27 events of the contract', () => {
	expect(eventNames).toHaveLength(27);
});

test('an address outside this machine is not posted to', async () => {
	const [result] = await at.sandbox.deliver(
		'whatsapp.message.new',
		{},
		{ to: 'https://hooks.example.com/x' },
	);
	expect(result).toMatchObject({ status: 0, body: expect.stringContaining('this machine only') });
});

test('nobody listening is a result, not an exception', async () => {
	const gone = await startReceiver();
	await gone.close();
	const [result] = await at.sandbox.deliver('whatsapp.message.new', {}, { to: gone.url });
	expect(result.status).toBe(0);
});

describe('what happens at the other end', () => {
	test('a person writes: the message is kept and delivered', async () => {
		await subscribe('whatsapp.message.received');
		const { message } = await at.sandbox.receive({ text: 'yes' });
		expect(receiver.received[0].body).toMatchObject({
			event: 'whatsapp.message.received',
			uuid: message.uuid,
			message: { text: 'yes' },
			remote_phone_number: '+15550100001',
			sent_by: 'user',
		});
		const { body } = await at.ask('GET', '/whatsapp/messages/+15550100002');
		expect(body.messages).toMatchObject([{ uuid: message.uuid, message: { text: 'yes' } }]);
	});

	test('a person writes to a WABA number: the window opens', async () => {
		const window = () => at.ask('GET', '/waba/conversation-window/+15550100003/+15552000001');
		expect((await window()).body).toMatchObject({
			window_open: false,
			allowed_message_types: ['template'],
		});
		await subscribe('whatsapp.waba.message.received', '+15550100003');
		await at.sandbox.receive({ from: '+15552000001', to: '+15550100003', text: 'hi' });
		expect((await window()).body).toMatchObject({ window_open: true });
		expect(receiver.received[0].body.session_key).toMatch(/^WA-WAN.*-15552000001$/);
	});

	test('a sent message gets on: its status advances and the receipt is delivered', async () => {
		await subscribe('whatsapp.message.receipt.read');
		const send = { from_number: '+15550100002', to_number: '+15550100001', text: 'Hi' };
		const { message_uuid: uuid } = (await at.ask('POST', '/whatsapp/send-message', send)).body;
		const { session_key } = at.sandbox.state.messages.get(uuid);
		const ack = async () =>
			(await at.ask('GET', `/whatsapp/message/${session_key}/${uuid}`)).body.message.wa_msg_ack;
		expect(await ack()).toBe(1);
		await at.sandbox.acknowledge(uuid, 'read');
		expect(await ack()).toBe(3);
		expect(receiver.received[0].body).toMatchObject({
			event: 'whatsapp.message.receipt.read',
			message_uuid: uuid,
			message: { uuid, session_key, message: { text: 'Hi' }, sent_by: 'api' },
		});
	});

	test('with the option, subscribers hear of what the API sends', async () => {
		at.sandbox.options.echoSentMessages = true;
		const arrived = receiver.arrived();
		await subscribe('whatsapp.message.sent');
		await at.ask('POST', '/whatsapp/send-message', {
			from_number: '+15550100002',
			to_number: '+15550100001',
			text: 'Hi',
		});
		await arrived;
		expect(receiver.received[0].body).toMatchObject({ sent_by: 'api', message: { text: 'Hi' } });
	});

	test('with the option, what the API sends gets on by itself', async () => {
		at.sandbox.options.acknowledgeAfterMs = { sent: 0, received: 20 };
		const arrived = receiver.arrived();
		await subscribe('whatsapp.message.receipt.received');
		const { body } = await at.ask('POST', '/whatsapp/send-message', {
			from_number: '+15550100002',
			to_number: '+15550100001',
			text: 'Hi',
		});
		const message = at.sandbox.state.messages.get(body.message_uuid);
		await arrived;
		expect(receiver.received[0].body).toMatchObject({ message_uuid: message.uuid });
		expect(message.wa_msg_ack).toBe(2);
	});
});
