import type { IDataObject } from 'n8n-workflow';

import { startSandbox, type FaultSpec, type Sandbox } from '../../sandbox/server.mjs';
import { runTwoChat, type RunOptions } from '../helpers/engine';
import { onWait, resetClock, settled } from '../helpers/virtualClock.mjs';

jest.mock('../../nodes/TwoChat/transport/retry/clock', () =>
	jest.requireActual('../helpers/virtualClock.mjs'),
);

const people = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, index) => ({
		id: index,
		name: `Person ${index}`,
		phone: `+1555010${String(index).padStart(4, '0')}`,
	}));

const createContact = {
	resource: 'contact',
	operation: 'create',
	firstName: '={{ $json.name }}',
	contactDetails: { detail: [{ type: 'WAPH', value: '={{ $json.phone }}' }] },
};

describe('a run of many items', () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	beforeEach(() => {
		resetClock();
		sandbox.reset();
	});

	afterAll(async () => await sandbox.close());

	const run = async (options: Partial<RunOptions> = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			input: people(10),
			parameters: createContact,
			...options,
		});

	const named = (name: string) => (request: { body: { first_name?: string } }) =>
		request.body?.first_name === name;

	const created = () => sandbox.requests.map(({ body }) => body.first_name);

	it('gives one output per item, in item order and paired', async () => {
		const { output } = await run();
		expect(output.map(({ json, pairedItem }) => [json.firstName, pairedItem])).toEqual(
			people(10).map(({ name }, item) => [name, { item }]),
		);
	});

	it('pairs every entry of a list with the item that asked for it', async () => {
		const { output } = await run({
			input: people(2),
			parameters: { resource: 'contact', operation: 'getAll', limit: 3 },
		});
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 0, 0, 1, 1, 1].map((item) => ({ item })),
		);
	});

	it.each([
		['contact', 'getAll'],
		['contact', 'create'],
	])('runs %s → %s for the first item when Execute Once is on', async (_, operation) => {
		const parameters = { ...createContact, operation, returnAll: false, limit: 1 };
		const { output } = await run({ input: people(3), node: { executeOnce: true }, parameters });
		expect(output).toHaveLength(1);
		expect(sandbox.requests).toHaveLength(1);
	});

	it('has at most ten items under way', async () => {
		let live = 0;
		let most = 0;
		sandbox.faults.add({
			times: Infinity,
			match: () => {
				most = Math.max(most, ++live);
				return true;
			},
			delayMs: 100,
			mutate: (body) => {
				live--;
				return body;
			},
		});
		await run({ input: people(25) });
		expect(most).toBe(10);
	});

	it('has as many items under way as the user says', async () => {
		sandbox.faults.add({ match: named('Person 0'), delayMs: 30 });
		await run({ parameters: { ...createContact, requestOptions: { itemsAtOnce: 1 } } });
		expect(created()).toEqual(people(10).map(({ name }) => name));
	});

	it('stops at the first failure and says what went through and what was not sent', async () => {
		sandbox.faults.add({ match: named('Person 3'), status: 422, times: Infinity });
		const { error } = await run({
			parameters: { ...createContact, requestOptions: { itemsAtOnce: 1 } },
		});
		expect(created()).toEqual(['Person 0', 'Person 1', 'Person 2', 'Person 3']);
		expect(error?.message).toMatch(
			/Stopped at item 3: 3 of 10 items went through, 6 were not sent$/,
		);
		expect(error?.description).toMatch(/Not sent: items 4–9/);
	});

	it('waits for what is under way before it reports a failure', async () => {
		sandbox.faults.add({ match: named('Person 1'), status: 422, times: Infinity });
		sandbox.faults.add({ match: named('Person 4'), delayMs: 50 });
		const { error } = await run();
		const sent = created().length;
		expect(error?.message).toContain(`${sent - 1} of 10 items went through, ${10 - sent} were`);
		expect(
			sandbox.state.contacts.list().filter(({ first_name }) => /^Person/.test(first_name)),
		).toHaveLength(sent - 1);
	});

	it('sends nothing when the expression of a later item fails', async () => {
		const { error } = await run({
			parameters: {
				...createContact,
				firstName: '={{ $json.id === 7 ? $json.no.such : $json.name }}',
			},
		});
		await settled();
		expect(error).toBeDefined();
		expect(sandbox.requests).toHaveLength(0);
	});

	describe('under Continue On Fail', () => {
		const continueRegular = { onError: 'continueRegularOutput' as const };

		it('lets the others go on, and the failed item keeps its fields and its pairing', async () => {
			sandbox.faults.add({ match: named('Person 3'), status: 422, times: Infinity });
			const { output, error } = await run({ node: continueRegular });
			expect(error).toBeUndefined();
			expect(created()).toHaveLength(10);
			expect(output[3]).toEqual({
				json: {
					id: 3,
					name: 'Person 3',
					phone: '+15550100003',
					error: expect.stringMatching(/^2Chat refused a value/),
				},
				pairedItem: { item: 3 },
			});
		});

		it('puts a refused input among the failed items and sends the others', async () => {
			const input = people(3);
			input[1].phone = 'none';
			const { json } = await run({ input, node: continueRegular });
			expect(json[1]).toMatchObject({
				id: 1,
				error: expect.stringMatching(/is not a phone number/),
			});
			expect(created()).toEqual(['Person 0', 'Person 2']);
		});

		it('puts failed items with their fields on the error output', async () => {
			sandbox.faults.add({ match: named('Person 1'), status: 422, times: Infinity });
			const { output, errorOutput } = await run({
				input: people(3),
				node: { onError: 'continueErrorOutput' },
			});
			expect(output.map(({ json }) => json.firstName)).toEqual(['Person 0', 'Person 2']);
			expect(errorOutput).toEqual([
				expect.objectContaining({
					json: expect.objectContaining({ id: 1, error: expect.stringMatching(/refused a value/) }),
					pairedItem: { item: 1 },
				}),
			]);
		});
	});

	describe("under n8n's Retry On Fail", () => {
		const retry = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

		it('does not send again what 2Chat has taken', async () => {
			sandbox.faults.add({ match: named('Person 5'), status: 422 });
			const { json, error } = await run({ node: retry });
			expect(error).toBeUndefined();
			expect(json.map(({ firstName }) => firstName)).toEqual(people(10).map(({ name }) => name));
			const counts = people(10).map(
				({ name }) => created().filter((other) => other === name).length,
			);
			expect(counts).toEqual([1, 1, 1, 1, 1, 2, 1, 1, 1, 1]);
		});

		it('does not send again what may have gone through', async () => {
			sandbox.faults.add({ match: named('Person 5'), drop: true, when: 'after' });
			const { error } = await run({ node: retry });
			expect(created().filter((name) => name === 'Person 5')).toHaveLength(1);
			expect(error?.message).toMatch(/may have gone through.*Stopped at item 5/);
		});
	});

	describe('when the execution is cancelled', () => {
		const cancelled = async (fault: FaultSpec) => {
			let stop = () => {};
			sandbox.faults.add({ match: named('Person 2'), ...fault });
			onWait(() => stop());
			const { run: ended } = await run({
				parameters: { ...createContact, requestOptions: { itemsAtOnce: 1 } },
				onStart: (cancel) => {
					stop = cancel;
				},
			});
			await settled();
			return ended;
		};

		it('ends a wait at once and sends nothing more', async () => {
			const { status } = await cancelled({ status: 429, times: Infinity });
			expect(status).toBe('canceled');
			expect(created()).toEqual(['Person 0', 'Person 1', 'Person 2']);
		});
	});
});
