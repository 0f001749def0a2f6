import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat } from '../helpers/engine';
import { now, resetClock, waits } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const people = (count: number, name: string) =>
	Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}` }));

const createInOrder = {
	resource: 'contact',
	operation: 'create',
	firstName: '={{ $json.name }}',
	contactDetails: { detail: [{ type: 'WAPH', value: '+15550100001' }] },
	requestOptions: { itemsAtOnce: 1 },
};

describe('an account that allows 600 requests a minute, 10 at once', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ now, rateLimit: { perMinute: 600, burst: 10 } });
	});

	beforeEach(() => {
		resetClock();
		sandbox.reset();
	});

	afterAll(async () => await sandbox.close());

	const run = async (name: string, count: number, requestOptions = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			input: people(count, name),
			parameters: {
				...createInOrder,
				requestOptions: { ...createInOrder.requestOptions, ...requestOptions },
			},
		});

	const shareOf429 = () =>
		sandbox.requests.filter(({ status }) => status === 429).length / sandbox.requests.length;

	it.each([1, 5])(
		'takes 120 items, %i at once, in hardly more time than the limit itself needs',
		async (itemsAtOnce) => {
			const start = now();
			const { json, error } = await run('Jane', 120, { itemsAtOnce });
			expect(error).toBeUndefined();
			expect(json).toHaveLength(120);
			expect(now() - start).toBeLessThan(1.15 * 11_000);
			expect(shareOf429()).toBeLessThanOrEqual(0.05);
		},
	);

	it('lets two workflows with the same key both finish, turn by turn', async () => {
		const results = await Promise.all([run('Ann', 60), run('Bob', 60)]);
		for (const { json, error } of results) {
			expect(error).toBeUndefined();
			expect(json).toHaveLength(60);
		}
		const order = sandbox.state.contacts
			.list()
			.map(({ first_name }) => String(first_name).split(' ')[0])
			.filter((name) => name === 'Ann' || name === 'Bob');
		const halfway = order.slice(0, 60).filter((name) => name === 'Ann').length;
		expect(halfway).toBeGreaterThan(20);
		expect(halfway).toBeLessThan(40);
		expect(shareOf429()).toBeLessThanOrEqual(0.05);
	});

	it('honours Retry-After in seconds and as a date', async () => {
		const date = new Date(now() + 30_000).toUTCString();
		for (const [value, seconds] of [
			['7', 7],
			[date, 30],
		] as const) {
			waits.length = 0;
			sandbox.faults.add({ status: 429, headers: { 'retry-after': value } });
			const { error } = await run('Jane', 1);
			expect(error).toBeUndefined();
			expect(Math.round(Math.max(...waits) / 1000)).toBeGreaterThanOrEqual(seconds - 8);
			expect(Math.round(Math.max(...waits) / 1000)).toBeLessThanOrEqual(seconds);
		}
	});

	it('gives up at once when 2Chat asks for a longer wait than Give Up After allows', async () => {
		sandbox.faults.add({ status: 429, headers: { 'retry-after': '600' }, times: Infinity });
		const { error } = await run('Jane', 1, { giveUpAfter: 60 });
		expect(sandbox.requests).toHaveLength(1);
		expect(error?.message).toMatch(/asks to wait 600 s\).*raise Give Up After/);
	});

	it('tries no more often than Max Retries says', async () => {
		sandbox.faults.add({ status: 503, times: Infinity });
		const { error } = await run('Jane', 1, { maxRetries: 2 });
		expect(sandbox.requests).toHaveLength(3);
		expect(error?.message).toMatch(/tried 3 times/);
	});

	it('outlasts a limit that counts by the minute', async () => {
		sandbox.faults.add({ path: '/contacts', status: 429, times: 5 });
		const start = now();
		const { error } = await run('Jane', 1);
		expect(error).toBeUndefined();
		expect(now() - start).toBeGreaterThan(60_000);
	});
});
