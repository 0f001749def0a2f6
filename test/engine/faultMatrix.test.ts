import { startSandbox, type FaultSpec, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { resetClock } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const UUID = '11111111-2222-4333-8444-555555555555';

/** One operation of each class of the retry table, and how often it is sent when a failure never ends. */
const OPERATIONS = {
	GET: { resource: 'account', operation: 'getUsage', simplify: false },
	PUT: {
		resource: 'contact',
		operation: 'update',
		contactId: { mode: 'id', value: `CON${UUID}` },
		updateFields: { firstName: 'Jane' },
	},
	DELETE: {
		resource: 'contact',
		operation: 'delete',
		contactId: { mode: 'id', value: `CON${UUID}` },
	},
	'POST that creates': {
		resource: 'contact',
		operation: 'create',
		firstName: 'Jane',
		contactDetails: { detail: [{ type: 'WAPH', value: '+15550100001' }] },
	},
	'POST that sends': {
		resource: 'message',
		operation: 'sendText',
		from: { __rl: true, mode: 'number', value: '+15550100002' },
		to: { __rl: true, mode: 'number', value: '+15550100001' },
		message: 'Hello',
	},
};

type Class = keyof typeof OPERATIONS;

const SAFE: Class[] = ['GET', 'PUT', 'DELETE'];
const UNSAFE: Class[] = ['POST that creates', 'POST that sends'];
const ALL: Class[] = [...SAFE, ...UNSAFE];

const PATHS: Record<Class, string> = {
	GET: '/info',
	PUT: '/contacts/*',
	DELETE: '/contacts/*',
	'POST that creates': '/contacts',
	'POST that sends': '/whatsapp/send-message',
};

const ONCE_AND_FIVE_RETRIES = 6;

describe('the retry table', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => {
		resetClock();
		sandbox.reset();
		const [first] = sandbox.state.contacts.list();
		sandbox.state.contacts.set(`CON${UUID}`, { ...first, uuid: `CON${UUID}` });
	});

	afterAll(async () => await sandbox.close());

	/** Runs an operation of a class while its requests meet a fault, and counts what reached 2Chat. */
	async function meets(kind: Class, fault: FaultSpec, requestOptions = {}) {
		sandbox.faults.add({ path: PATHS[kind], ...fault });
		const result = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: { ...OPERATIONS[kind], requestOptions },
		});
		const method = kind.split(' ')[0];
		return { ...result, sent: sandbox.count({ method, path: PATHS[kind] }) };
	}

	const rows = (kinds: Class[], faults: Array<[string, FaultSpec]>) =>
		kinds.flatMap((kind) => faults.map(([name, fault]) => [kind, name, fault] as const));

	const html = '<html><body>Service Unavailable</body></html>';

	describe('refusals before 2Chat acts are tried again, whatever the request', () => {
		const faults: Array<[string, FaultSpec]> = [
			['429', { status: 429 }],
			['429 with Retry-After', { status: 429, headers: { 'retry-after': '7' } }],
			['409 (booting)', { status: 409 }],
			['410 (connecting)', { status: 410 }],
			['486 (busy)', { status: 486 }],
			["503 in 2Chat's own words", { status: 503 }],
		];

		it.each(rows(ALL, faults))('%s: %s once, then fine', async (kind, _, fault) => {
			const { sent, json, error } = await meets(kind, fault);
			expect(error).toBeUndefined();
			expect(sent).toBe(kind === 'GET' && fault.status === 429 && !fault.headers ? 3 : 2);
			expect(json).toHaveLength(1);
		});

		it.each(rows(ALL, faults))(
			'%s: %s for ever gives up after 5 retries',
			async (kind, _, fault) => {
				const { sent, error } = await meets(kind, { ...fault, times: Infinity });
				// GET /info is also how the account's limit is learned: asked after each refusal, because it is refused
				// too. The first one that says how long to wait teaches nothing.
				const learning = kind === 'GET' && fault.status === 429 ? (fault.headers ? 4 : 5) : 0;
				expect(sent).toBe(ONCE_AND_FIVE_RETRIES + learning);
				expect(error?.message).toMatch(/tried 6 times/);
			},
		);
	});

	describe('failures after which 2Chat may have acted', () => {
		const faults: Array<[string, FaultSpec]> = [
			['500', { status: 500 }],
			['502 with a web page', { status: 502, body: html }],
			['503 with a web page', { status: 503, body: html }],
			['504', { status: 504 }],
			['connection cut before acting', { drop: true }],
			['connection cut after acting', { drop: true, when: 'after' }],
		];

		// A DELETE that acted and lost its answer finds nothing the second time: it is done all the same.
		it.each(rows(SAFE, faults))('%s: %s once, then fine', async (kind, _, fault) => {
			const { sent, error } = await meets(kind, fault);
			expect(error).toBeUndefined();
			expect(sent).toBe(2);
		});

		it.each(rows(SAFE, faults))(
			'%s: %s for ever gives up after 5 retries',
			async (kind, _, fault) => {
				const { sent, error } = await meets(kind, { ...fault, times: Infinity });
				expect(sent).toBe(ONCE_AND_FIVE_RETRIES);
				expect(error?.message).toMatch(/tried 6 times/);
			},
		);

		it.each(rows(UNSAFE, faults))(
			'%s: %s is sent once only, and said to have perhaps gone through',
			async (kind, _, fault) => {
				const { sent, error } = await meets(kind, { ...fault, times: Infinity });
				expect(sent).toBe(1);
				expect(error?.message).toMatch(/It may have gone through; check before running again/);
			},
		);
	});

	describe('refusals that trying again can not change', () => {
		const sentences: Array<[number, RegExp]> = [
			[400, /did not understand the request/],
			[402, /credits are used up or its trial is over/],
			[403, /did not allow this/],
			[404, /has no such|does not know|found nothing/],
			[406, /This number can't do that/],
			[422, /refused a value: .*Correct it and run again/],
		];
		it.each(
			ALL.flatMap((kind) => sentences.map(([status, words]) => [kind, status, words] as const)),
		)('%s: %i is reported at once', async (kind, status, words) => {
			if (kind === 'DELETE' && status === 404) return;
			const { sent, error } = await meets(kind, { status, times: Infinity });
			expect(sent).toBe(1);
			expect(error?.message).toMatch(words);
			expect(`${error?.message} ${error?.description}`).toContain('Fault on command');
		});
	});

	it.each(ALL)(
		'%s: a refused key is tried once more, with the key that is in the credential then',
		async (kind) => {
			const healed = await meets(kind, { status: 401 });
			expect(healed.error).toBeUndefined();
			expect(healed.sent).toBe(2);
		},
	);

	it.each(ALL)('%s: a key that stays refused is reported after the second time', async (kind) => {
		const { sent, error } = await meets(kind, { status: 401, times: Infinity });
		expect(sent).toBe(2);
		expect(error?.message).toMatch(/2Chat refused the API key/);
	});

	it.each(ALL)('%s: a hang ends with the timeout', async (kind) => {
		const limits = { timeout: 300, maxRetries: 1 };
		const { sent, error } = await meets(kind, { hang: true, times: Infinity }, limits);
		expect(sent).toBe(UNSAFE.includes(kind) ? 1 : 2);
		expect(error?.message).toMatch(/did not answer within 0.3 s/);
	});

	it.each(ALL)('%s: a redirect is not followed, so the key stays here', async (kind) => {
		const elsewhere = await startSandbox();
		const { sent, error } = await meets(kind, {
			status: 307,
			headers: { location: `${elsewhere.origin}/open${PATHS[kind].replace('*', UUID)}` },
		});
		expect(elsewhere.requests).toHaveLength(0);
		await elsewhere.close();
		expect(sent).toBe(1);
		expect(error?.message).toMatch(/redirects to 127\.0\.0\.1:\d+, which is not followed/);
	});

	it.each(ALL)(
		'%s: a connection that is refused is tried again, and nothing was sent',
		async (kind) => {
			const gone = await startSandbox();
			await gone.close();
			const { error } = await runTwoChat({ baseUrl: gone.url, parameters: OPERATIONS[kind] });
			expect(error?.message).toMatch(
				/could not be reached: it refused the connection \(tried 6 times\); nothing was sent/,
			);
		},
	);

	describe('answers that can not be read', () => {
		const NOTHING = 'nothing';
		const bodies: Array<[string, FaultSpec]> = [
			['a web page', { status: 200, body: html }],
			[NOTHING, { status: 200, body: '' }],
			[
				'broken JSON',
				{ status: 200, body: '{"success": tr', headers: { 'content-type': 'application/json' } },
			],
		];
		const foreign = /^Instead of 2Chat's answer came text that is not JSON/;
		it.each(rows(['GET'], bodies))(
			'%s: %s is reported with what came',
			async (kind, what, fault) => {
				const { sent, error } = await meets(kind, { ...fault, times: Infinity });
				expect(sent).toBe(1);
				expect(error?.message).toMatch(
					what === NOTHING
						? /2Chat's answer has no "account" or "usage" or "limits": nothing/
						: foreign,
				);
			},
		);
		it.each(rows(['POST that creates'], bodies))(
			'%s: %s says that the request went through, or may have',
			async (kind, what, fault) => {
				const { sent, error } = await meets(kind, { ...fault, when: 'after' });
				expect(sent).toBe(1);
				expect(error?.message).toMatch(
					what === NOTHING
						? /^2Chat accepted the request \(status 200\), but its answer can't be read/
						: foreign,
				);
				expect(error?.message).toMatch(/check before running again/);
			},
		);
	});

	it('never shows the key', async () => {
		for (const kind of ALL) {
			for (const fault of [{ status: 500 }, { drop: true }, { status: 401, times: Infinity }]) {
				sandbox.faults.clear();
				const { run } = await meets(kind, fault, { maxRetries: 0 });
				expect(JSON.stringify(run)).not.toContain('UAK-sandbox');
			}
		}
	});
});
