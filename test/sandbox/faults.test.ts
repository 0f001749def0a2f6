import { useSandbox } from './useSandbox';

const at = useSandbox();

const message = { from_number: '+15550100002', to_number: '+15550100001', text: 'Hi' };
const send = () => at.ask('POST', '/whatsapp/send-message', message);

test('a fault before acting answers once, and nothing has happened', async () => {
	const fault = at.sandbox.faults.add({ path: '/whatsapp/send-message', status: 503 });
	expect(await send()).toMatchObject({ status: 503, body: { success: false, error: true } });
	expect(at.sandbox.state.messages.size).toBe(0);
	expect((await send()).status).toBe(200);
	expect(fault.hits).toBe(1);
});

test('a request that a fault answers costs no credit', async () => {
	at.sandbox.faults.add({ status: 429 });
	await at.ask('GET', '/info');
	expect(at.sandbox.state.usage.api_request_count).toBe(0);
});

test('a fault after acting hides what has happened', async () => {
	at.sandbox.faults.add({
		path: '/whatsapp/send-message',
		when: 'after',
		status: 502,
		body: '<h1>Bad</h1>',
	});
	const answer = await send();
	expect(answer).toMatchObject({ status: 502, text: '<h1>Bad</h1>' });
	expect(answer.headers.get('content-type')).toBe('text/html');
	expect(at.sandbox.state.messages.size).toBe(1);
});

test.each([
	['before', 0],
	['after', 1],
] as const)('a connection dropped %s acting leaves %s messages', async (when, messages) => {
	at.sandbox.faults.add({ when, drop: true });
	await expect(send()).rejects.toThrow('fetch failed');
	expect(at.sandbox.state.messages.size).toBe(messages);
	expect(at.sandbox.count({ path: '/whatsapp/send-message' })).toBe(1);
});

test('a fault takes only the method, path and requests it names', async () => {
	at.sandbox.faults.add({
		method: 'GET',
		path: '/contacts*',
		times: Infinity,
		status: 500,
		match: ({ query }) => query.page_number === '1',
	});
	const statusOf = async (path: string) => (await at.ask('GET', path)).status;
	expect(await statusOf('/contacts?page_number=1')).toBe(500);
	expect(await statusOf('/contacts/search?query=j&page_number=1')).toBe(500);
	expect(await statusOf('/contacts?page_number=0')).toBe(200);
	expect(await statusOf('/info')).toBe(200);
});

test('headers, body and delay are as told', async () => {
	at.sandbox.faults.add({
		status: 429,
		headers: { 'retry-after': '3' },
		body: { detail: 'slow' },
		delayMs: 20,
	});
	const started = performance.now();
	const answer = await at.ask('GET', '/info');
	expect(answer).toMatchObject({ status: 429, body: { detail: 'slow' } });
	expect(answer.headers.get('retry-after')).toBe('3');
	expect(performance.now() - started).toBeGreaterThan(15);
});

test('a hanging request is never answered, and closing does not wait for it', async () => {
	at.sandbox.faults.add({ hang: true });
	const signal = AbortSignal.timeout(100);
	const headers = { 'X-User-API-Key': at.sandbox.apiKey };
	await expect(fetch(`${at.sandbox.url}/info`, { headers, signal })).rejects.toThrow('aborted');
});

test('an envelope drifts on command', async () => {
	at.sandbox.faults.add({ path: '/contacts', mutate: ({ contacts }) => ({ data: { contacts } }) });
	const { body } = await at.ask('GET', '/contacts');
	expect(body).toEqual({ data: { contacts: expect.any(Array) } });
	expect(body.data.contacts).toHaveLength(3);
});

test('a fault can be taken away', async () => {
	const fault = at.sandbox.faults.add({ times: Infinity, status: 500 });
	fault.remove();
	at.sandbox.faults.add({ times: Infinity, status: 503 });
	at.sandbox.faults.clear();
	expect((await at.ask('GET', '/info')).status).toBe(200);
});

describe('random faults', () => {
	const rates = { 429: 0.2, 503: 0.1, dropBefore: 0.1, dropAfter: 0.1 };

	async function outcomes(seed: number) {
		at.sandbox.reset();
		const faults = at.sandbox.faults.random({ seed, rates, path: '/whatsapp/send-message' });
		const seen: unknown[] = [];
		for (let index = 0; index < 60; index += 1) {
			seen.push(
				await send().then(
					({ status }) => status,
					() => 'dropped',
				),
			);
		}
		return { seen, hits: faults.hits, messages: at.sandbox.state.messages.size };
	}

	test('are the same for the same seed and others for another', async () => {
		const first = await outcomes(1);
		expect((await outcomes(1)).seen).toEqual(first.seen);
		expect((await outcomes(2)).seen).not.toEqual(first.seen);
	});

	test('act as they say: what was dropped after acting is there', async () => {
		const { seen, hits, messages } = await outcomes(3);
		const sent = seen.filter((outcome) => outcome === 200).length;
		expect(hits.dropAfter).toBeGreaterThan(0);
		expect(messages).toBe(sent + hits.dropAfter);
		expect(seen.filter((outcome) => outcome === 429)).toHaveLength(hits[429]);
	});

	test('leave other requests alone', async () => {
		at.sandbox.faults.random({ rates: { 500: 1 }, path: '/contacts' });
		expect((await at.ask('GET', '/info')).status).toBe(200);
		expect((await at.ask('GET', '/contacts')).status).toBe(500);
	});
});
