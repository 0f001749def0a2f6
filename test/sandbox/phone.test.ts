import { asking } from './ask.mjs';
import { startReceiver } from './receiver.mjs';
import { useSandbox } from './useSandbox';

const at = useSandbox();
const phone = () => asking(at.sandbox, at.sandbox.origin);
const post = async (path: string, body: unknown, headers = {}) =>
	await phone()('POST', `/phone/${path}`, body, headers);

const from = '+15550100001';
const to = '+15550100002';

test.each([
	[{ from: 'Jane', to, kind: 'text', text: 'Hi' }, 'A phone number is a plus sign'],
	[{ from, to, kind: 'text', text: '  ' }, 'Write something first'],
	[{ from, to, kind: 'fax' }, 'The phone sends: text, picture'],
	[{ from, to, kind: 'constructor' }, 'The phone sends: text, picture'],
	[{ from, to, kind: 'location', latitude: '91', longitude: '0' }, 'Latitude is a number from -90'],
	[{ from, to, kind: 'location', latitude: 'x', longitude: '0' }, 'Latitude is a number from -90'],
	[{ from, to, kind: 'order', items: [{ id: '1000000001', quantity: 0 }] }, 'Choose at least one'],
	[{ from, to, kind: 'order', items: [{ id: 'unknown', quantity: 2 }] }, 'Choose at least one'],
	[{ from, to: '+15559999999', kind: 'text', text: 'Hi' }, 'Number +15559999999 not found'],
])('what a person can not send is refused with the reason: %j', async (what, sentence) => {
	const { status, body } = await post('send', what);
	expect(status).toBeGreaterThanOrEqual(400);
	expect(status).toBeLessThan(500);
	expect(body.message).toContain(sentence);
	expect(at.sandbox.state.messages.size).toBe(0);
});

test.each(['text/html', 'image/svg+xml', 'application/pdf', ''])(
	'a file of type "%s" is not taken: a browser might run it',
	async (type) => {
		const { status, body } = await post('media', { type, data: 'PGI+' });
		expect(status).toBe(422);
		expect(body.message).toContain('pictures and sound');
	},
);

test('a file is given back as it came, and runs nothing', async () => {
	const kept = await post('media', { type: 'audio/webm;codecs=opus', data: 'AAEC' });
	const answer = await fetch(at.sandbox.origin + kept.body.path);
	expect([...Buffer.from(await answer.arrayBuffer())]).toEqual([0, 1, 2]);
	expect(answer.headers.get('content-type')).toBe('audio/webm');
	expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
	expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
});

test('only its own page on this machine is answered', async () => {
	const foreign = { origin: 'https://attacker.example.com' };
	expect((await post('reset', {}, foreign)).status).toBe(403);
	expect((await post('reset', {}, { origin: at.sandbox.origin })).status).toBe(200);
	expect((await phone()('GET', '/phone/page/..%2Froutes.mjs')).status).toBe(404);
});

test('the feed tells what is there, then what changes, and never the key', async () => {
	const receiver = await startReceiver();
	await at.ask('POST', '/webhooks/subscribe/whatsapp.message.received', {
		hook_url: receiver.url,
		on_number: to,
	});
	const stop = new AbortController();
	const answer = await fetch(`${at.sandbox.phoneUrl}feed`, { signal: stop.signal });
	const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
	const next = async () => {
		const { value } = await reader.read();
		return { text: value!, ...JSON.parse(value!.slice('data: '.length)) };
	};
	const first = await next();
	expect(first.subscriptions).toMatchObject([{ event: 'whatsapp.message.received' }]);
	expect(first.journal.requests).toMatchObject([{ method: 'POST', status: 200 }]);
	expect(first.text).not.toContain(at.sandbox.apiKey);

	await post('send', { from, to, kind: 'text', text: 'Hi' });
	const then = await next();
	expect(then.messages).toMatchObject([{ person: from, isOurs: false, message: { text: 'Hi' } }]);
	expect(then.numbers).toBeUndefined();
	stop.abort();
	await receiver.close();
});

test('a message that was read early is not said to be read again', async () => {
	const receiver = await startReceiver();
	at.sandbox.options.acknowledgeAfterMs = { read: 600 };
	await at.ask('POST', '/webhooks/subscribe/whatsapp.message.receipt.read', {
		hook_url: receiver.url,
		on_number: to,
	});
	const sent = { from_number: to, to_number: from, text: 'Hello' };
	const { body } = await at.ask('POST', '/whatsapp/send-message', sent);
	await post('read', { uuid: body.message_uuid });
	at.sandbox.faults.add({ path: '/info', delayMs: 800 });
	await at.ask('GET', '/info');
	expect(receiver.received).toHaveLength(1);
	await receiver.close();
});

test('only the last 200 requests keep their answer', async () => {
	for (let index = 0; index < 201; index += 1) await at.ask('GET', '/info');
	const { requests } = at.sandbox;
	expect(requests[0]).not.toHaveProperty('answer');
	expect(requests.at(-1)).toHaveProperty('answer', expect.stringContaining('Acme Support'));
	expect(requests).toHaveLength(201);
});
