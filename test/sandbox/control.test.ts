import { sandboxClient } from '../../sandbox/client.mjs';
import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox();
const client = () => sandboxClient(at.sandbox.origin);

test('the state can be looked at and altered', async () => {
	expect(await client().summary()).toMatchObject({ apiKey: 'UAK-sandbox', sizes: { contacts: 3 } });
	const [number] = await client().state('numbers');
	await client().alter('numbers', number.uuid, { connection_status: 'D' });
	expect(at.sandbox.state.numbers.get(number.uuid).connection_status).toBe('D');
	await client().alter('usage', undefined, { max_api_request_count: 0 });
	expect((await at.ask('GET', '/info')).status).toBe(402);
	expect(await client().state()).toHaveProperty('catalogs');
});

test('requests, counts and violations can be asked for', async () => {
	await at.ask('GET', '/info');
	await at.ask('GET', '/nowhere');
	expect(await client().requests()).toMatchObject([{ path: '/info' }, { path: '/nowhere' }]);
	expect(await client().count({ path: '/n*' })).toBe(1);
	expect(await client().violations()).toMatchObject([{ path: '/nowhere', status: 404 }]);
	at.sandbox.violations.splice(0);
});

test('faults are made, counted and taken away', async () => {
	const fault = await client().faults.add({ path: '/info', status: 503, times: Infinity });
	expect((await at.ask('GET', '/info')).status).toBe(503);
	expect((await at.ask('GET', '/info')).status).toBe(503);
	expect(await fault.hits()).toBe(2);
	await fault.remove();
	expect((await at.ask('GET', '/info')).status).toBe(200);
	await client().faults.random({ rates: { 500: 1 } });
	expect((await at.ask('GET', '/info')).status).toBe(500);
	await client().faults.clear();
	expect((await at.ask('GET', '/info')).status).toBe(200);
});

test('key, limit, options, contacts and everything can be set', async () => {
	await client().setApiKey('UAK-2');
	expect(at.sandbox.apiKey).toBe('UAK-2');
	await client().setRateLimit({ perMinute: 60, burst: 1 });
	const statuses = [(await at.ask('GET', '/info')).status, (await at.ask('GET', '/info')).status];
	expect(statuses).toEqual([200, 429]);
	await client().setRateLimit();
	await client().setOptions({ bareWebhookList: true });
	expect((await at.ask('GET', '/webhooks')).body).toEqual([]);
	await client().seedContacts(40);
	expect((await at.ask('GET', '/contacts')).body.count).toBe(40);
	await client().reset();
	expect(at.sandbox.apiKey).toBe('UAK-sandbox');
	expect(at.sandbox.options.bareWebhookList).toBeUndefined();
	expect(await client().requests()).toEqual([]);
});

test('events are delivered, messages received and acknowledged', async () => {
	const receiver = await startReceiver();
	const body = { hook_url: receiver.url, on_number: '+15550100002' };
	await at.ask('POST', '/webhooks/subscribe/whatsapp.message.received', body);
	expect(await client().deliver('whatsapp.message.received')).toMatchObject([{ status: 200 }]);
	const { message } = await client().receive({ text: 'hi' });
	await client().acknowledge(message.uuid, 'read');
	expect(receiver.received.map((one) => one.body.message.text)).toEqual(['Hello', 'hi']);
	expect(at.sandbox.state.messages.get(message.uuid).wa_msg_ack).toBe(3);
	await receiver.close();
});

test('what cannot be done is said', async () => {
	await expect(client().acknowledge('MSG-unknown', 'read')).rejects.toThrow('Message not found');
	await expect(
		client().deliver('whatsapp.nothing', undefined, { to: 'http://127.0.0.1:9' }),
	).rejects.toThrow('No event is named');
});
