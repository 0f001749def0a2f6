import { coverageOf, readEndpoints, shapeOf } from '../../scripts/lib/tables/endpoints.mjs';
import { operationCases } from '../data/operations';
import { textOf } from './files.mjs';
import { operations, titleOf } from './nodes';

const endpoints = readEndpoints(textOf('test/data/2chat-endpoints.csv'));
const coverage = coverageOf(endpoints, operations);

/** Whether a request is one of a call such as `GET /contacts/{contact_uuid}`. */
const isOf = (call: string, { method, path }: { method: string; path: string }): boolean => {
	const pattern = shapeOf(call)
		.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
		.replaceAll('{}', '[^/]+');
	return new RegExp(`^${pattern}$`).test(`${method} ${path}`);
};

describe("2Chat's endpoints", () => {
	it('are the 84 of docs/2chat-api.md, each once', () => {
		expect(endpoints).toHaveLength(84);
		expect(new Set(endpoints.map(({ call }) => shapeOf(call))).size).toBe(84);
	});

	it('are each called by an operation or the trigger', () => {
		const uncalled = coverage.filter((one) => one.operations.length === 0).map(({ call }) => call);
		expect(uncalled).toEqual([]);
	});

	it('are each tried inside the engine, unless only the trigger calls them', () => {
		const requests = operationCases.flatMap(({ minimal, full, others = {} }) => [
			...minimal.sends,
			...(full?.sends ?? []),
			...Object.values(others).flatMap(({ sends }) => sends),
		]);
		const untried = coverage
			.filter((one) => one.operations.some((title) => title !== '2Chat Trigger'))
			.filter(({ call }) => !requests.some((request) => isOf(call, request)))
			.map(({ call }) => call);
		expect(untried).toEqual([]);
	});
});

describe('the operations', () => {
	it('call nothing that docs/2chat-api.md does not know', () => {
		const known = new Set(endpoints.map(({ call }) => shapeOf(call)));
		const invented = operations.flatMap((operation) =>
			operation.calls
				.filter((call) => !known.has(shapeOf(call)))
				.map((call) => `${titleOf(operation)} calls ${call}`),
		);
		expect(invented).toEqual([]);
	});

	it('name every call that they make', () => {
		const isKnown = (operation: (typeof operations)[number]) =>
			operationCases.some(
				(one) =>
					one.withoutCalls &&
					one.resource === operation.resource.value &&
					one.operation === operation.value,
			);
		const silent = operations
			.filter((operation) => operation.calls.length === 0 && !isKnown(operation))
			.map(titleOf);
		const unnamed = operationCases.flatMap(({ resource, operation, minimal, full }) => {
			const calls = operations
				.filter((one) => one.resource.value === resource && one.value === operation)
				.flatMap((one) => one.calls);
			return [...minimal.sends, ...(full?.sends ?? [])]
				.filter((request) => !calls.some((call) => isOf(call, request)))
				.map(({ method, path }) => `${resource} → ${operation} sends ${method} ${path}`);
		});
		expect([...silent, ...unnamed]).toEqual([]);
	});
});
