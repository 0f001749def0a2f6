import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { asking } from './ask.mjs';

let sandbox: Sandbox;

afterEach(async () => await sandbox.close());

describe('the key', () => {
	beforeEach(async () => {
		sandbox = await startSandbox();
	});

	test('a request without a key is answered 403, as the gateway does', async () => {
		const answer = await asking(sandbox)('GET', '/info', undefined, {});
		expect(answer).toMatchObject({ status: 403, body: { detail: 'Not authenticated' } });
	});

	test('a wrong key is answered 401', async () => {
		const answer = await asking(sandbox)('GET', '/info', undefined, { 'X-User-API-Key': 'other' });
		expect(answer).toMatchObject({ status: 401, body: { detail: 'Invalid API Key' } });
	});

	test('after a rotation only the new key is accepted', async () => {
		sandbox.setApiKey('UAK-new');
		const old = await asking(sandbox)('GET', '/info', undefined, {
			'X-User-API-Key': 'UAK-sandbox',
		});
		const fresh = await asking(sandbox)('GET', '/info');
		expect([old.status, fresh.status]).toEqual([401, 200]);
	});
});

describe('credits and rate limit', () => {
	test('every call costs one credit, and without credits the answer is 402', async () => {
		sandbox = await startSandbox({ credits: 2 });
		const ask = asking(sandbox);
		await ask('GET', '/contacts');
		const { body } = await ask('GET', '/info');
		expect(body.usage).toMatchObject({ api_request_count: 2, max_api_request_count: 2 });
		expect(await ask('GET', '/info')).toMatchObject({
			status: 402,
			body: { success: false, error: true },
		});
	});

	test('a burst is answered, then 429, then again one request per refill', async () => {
		let now = 0;
		sandbox = await startSandbox({
			rateLimit: { perMinute: 60, burst: 2 },
			retryAfter: 7,
			now: () => now,
		});
		const ask = asking(sandbox);
		const statuses = async () => [
			(await ask('GET', '/info')).status,
			(await ask('GET', '/info')).status,
		];
		expect(await statuses()).toEqual([200, 200]);
		const refused = await ask('GET', '/info');
		expect(refused.status).toBe(429);
		expect(refused.headers.get('retry-after')).toBe('7');
		now = 1000;
		expect(await statuses()).toEqual([200, 429]);
	});

	test('the account tells its limit', async () => {
		sandbox = await startSandbox({ rateLimit: { perMinute: 600, burst: 10 } });
		const { body } = await asking(sandbox)('GET', '/info');
		expect(body.limits.requests_per_minute).toBe(600);
	});
});
