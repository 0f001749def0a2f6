import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';
import { operationsOf } from '../helpers/nodeOperations';
import type { ExpectedRequest, OperationCase } from '../helpers/operationCase';

const HOSTILE = [
	'a/b',
	'../../x',
	'..',
	'%2e%2e',
	'a?b=c',
	'a#b',
	'ü 😀',
	'{{ 1 }}',
	'a%2Fb',
	'"\'\n',
];

const named = operationCases
	.filter(({ withoutCalls }) => !withoutCalls)
	.map((operation) => [`${operation.resource} → ${operation.operation}`, operation] as const);

describe.each(named)('%s', (_, operation) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ history: true });
	});

	beforeEach(() => {
		sandbox.reset();
		operation.arrange?.(sandbox);
	});

	afterAll(async () => await sandbox.close());

	const run = async (parameters: INodeParameters, more = {}) =>
		await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: operation.resource,
				operation: operation.operation,
				...parameters,
			},
			...more,
		});

	const sent = (): ExpectedRequest[] =>
		sandbox.requests.map(({ method, path, query, body }) => ({
			method,
			path,
			...(Object.keys(query).length > 0 ? { query } : {}),
			...(body && Object.keys(body).length > 0 ? { body: withoutSignature(body) } : {}),
		}));

	const threeItems = { input: [{ n: 0 }, { n: 1 }, { n: 2 }] };

	/** Fixed answers where the same request can't be repeated, such as a delete. */
	const answerAlike = () => {
		if (operation.answer) sandbox.faults.add({ times: 99, status: 200, body: operation.answer });
	};

	it('sends what it must with only the required fields', async () => {
		const { error } = await run(operation.minimal.parameters);
		expect(error).toBeUndefined();
		expect(sent()).toEqual(operation.minimal.sends);
		expect(sandbox.violations).toEqual([]);
	});

	const { full, empty } = operation;

	if (full) {
		it('sends every field that is filled in', async () => {
			const { error } = await run(full.parameters);
			expect(error).toBeUndefined();
			expect(sent()).toEqual(full.sends);
			expect(sandbox.violations).toEqual([]);
		});
	}

	for (const [choice, { parameters, sends }] of Object.entries(operation.others ?? {})) {
		it(`sends what it must for ${choice}`, async () => {
			const { error } = await run(parameters);
			expect(error).toBeUndefined();
			expect(sent()).toEqual(sends);
			expect(sandbox.violations).toEqual([]);
		});
	}

	if (empty) {
		it('does not send optional fields that are empty', async () => {
			await run({ ...operation.minimal.parameters, ...empty });
			expect(sent()).toEqual(operation.minimal.sends);
		});
	}

	if (operation.waits) {
		it('refuses three items before anything is sent', async () => {
			const { error } = await run(operation.minimal.parameters, threeItems);
			expect(error?.message).toMatch(/Loop Over Items/);
			expect(sent()).toEqual([]);
		});
		return;
	}

	it('pairs what comes out with the three items that went in', async () => {
		answerAlike();
		const { output, error } = await run(operation.minimal.parameters, threeItems);
		expect(error).toBeUndefined();
		const pairs = output.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect([...new Set(pairs)]).toEqual([0, 1, 2]);
		expect(pairs).toEqual([...pairs].sort());
	});

	it('gives two results and one reason when the second of three fails under Continue On Fail', async () => {
		const requestsPerItem = operation.minimal.sends.length;
		let requests = 0;
		sandbox.faults.add({
			match: () => requests++ === requestsPerItem,
			status: 400,
			body: { success: false, error: true, error_message: 'Refused for a test' },
		});
		answerAlike();
		const { output } = await run(
			{ ...operation.minimal.parameters, requestOptions: { itemsAtOnce: 1 } },
			{ ...threeItems, node: { onError: 'continueRegularOutput' } },
		);
		const failed = output.filter(({ json }) => json.error);
		expect(failed).toEqual([
			expect.objectContaining({
				json: expect.objectContaining({ error: expect.stringMatching(/2Chat did not understand/) }),
				pairedItem: { item: 1 },
			}),
		]);
		const others = output.filter(({ json }) => !json.error);
		const pairs = others.map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect([...new Set(pairs)]).toEqual([0, 2]);
	});

	for (const parameter of operation.inPath ?? []) {
		it(`keeps ${parameter} in its place in the path, whatever it holds`, async () => {
			for (const value of HOSTILE) {
				sandbox.reset();
				answerAlike();
				await run({
					...operation.minimal.parameters,
					[parameter]: filledWith(operation, parameter, value),
				});
				const [template] = operation.minimal.sends;
				for (const { path } of sent()) {
					expect(path.split('/')).toHaveLength(template.path.split('/').length);
					expect(path.split('/').map(decodeURIComponent)).toContain(value.trim());
				}
				if (sent().length === 0) expect(value).toMatch(/^\.+$/);
			}
		});
	}
});

/** The address of a waiting run without its query, which is another each time. */
const withoutSignature = (body: IDataObject): IDataObject =>
	String(body.hook_url).includes('/webhook-waiting/')
		? { ...body, hook_url: String(body.hook_url).split('?')[0] }
		: body;

function filledWith(
	{ minimal }: OperationCase,
	parameter: string,
	value: string,
): INodeParameters | string {
	const usual = minimal.parameters[parameter];
	return typeof usual === 'object' && usual !== null
		? ({ ...usual, mode: 'id', value } as INodeParameters)
		: value;
}

describe('the tables of operations', () => {
	it('have each operation of their resources once', () => {
		const resources = [...new Set(operationCases.map(({ resource }) => resource))];
		const expected = resources.flatMap((resource) =>
			operationsOf(resource).map((operation) => `${resource} ${operation}`),
		);
		const found = operationCases.map(({ resource, operation }) => `${resource} ${operation}`);
		expect([...found].sort()).toEqual([...expected].sort());
	});
});
