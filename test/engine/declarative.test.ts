import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { ItemContext } from '../../nodes/TwoChat/operations/itemContext';
import { withoutEmpty } from '../../nodes/TwoChat/operations/empty';
import { planRequest, requestOf } from '../../nodes/TwoChat/operations/request';
import type { Field, OptionRouting } from '../../nodes/TwoChat/operations/routing';
import { resources } from '../../nodes/TwoChat/resources';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';
import type { OperationCase } from '../helpers/operationCase';

interface Request {
	method?: string;
	url: string;
	query?: IDataObject;
	body?: IDataObject;
}

const BASE = 'https://api.test/open';

/** What n8n's own declarative engine and ours make of the same item, side by side. */
async function requestsOf(resource: string, operation: string, parameters: INodeParameters) {
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ option }) => option.value === operation);
	const theirs: Request[] = [];
	const ours: Request[] = [];
	const { error } = await runTwoChat({
		parameters: { resource, operation, ...parameters },
		input: [{ n: 0 }, { n: 1 }],
		onRequest: (item, { method, baseURL, url, qs, body }) => {
			const query = withoutEmpty(qs);
			theirs.push({ method, url: `${baseURL}${url}`, query, body: withoutEmpty(body) });
			ours.push(
				ourRequest((found?.option.routing ?? {}) as OptionRouting, found?.fields ?? [], item),
			);
		},
	});
	return { theirs, ours, error };
}

function ourRequest(
	{ request, send }: OptionRouting,
	fields: Field[],
	item: Parameters<NonNullable<Parameters<typeof runTwoChat>[0]['onRequest']>>[0],
): Request {
	const plan = planRequest(request, fields, item.getNode());
	const draft = requestOf(plan, item as unknown as ItemContext);
	const sent = { ...draft, baseURL: BASE };
	for (const step of send?.preSend ?? []) step.prepare.call(item as never, sent as never);
	return {
		method: draft.method,
		url: `${sent.baseURL}${draft.url}`,
		query: withoutEmpty(draft.qs),
		body: withoutEmpty(draft.body),
	};
}

/** Operations whose request their fields describe; the others are made by code, and have no routing. */
const isDeclared = ({ resource, operation }: OperationCase) => {
	const { fields = [], option } =
		resources
			.find(({ value }) => value === resource)
			?.operations.find((one) => one.option.value === operation) ?? {};
	return option?.routing !== undefined || JSON.stringify(fields).includes('"request":');
};

const cases = operationCases.filter(isDeclared).flatMap((operation) => {
	const { minimal, full, others = {}, empty } = operation;
	const name = `${operation.resource} → ${operation.operation}`;
	const sets: Array<[string, INodeParameters]> = [
		['only the required fields', minimal.parameters],
		...(full ? ([['every field', full.parameters]] as Array<[string, INodeParameters]>) : []),
		...Object.entries(others).map(([choice, { parameters }]): [string, INodeParameters] => [
			choice,
			parameters,
		]),
		...(empty
			? ([['empty fields', { ...minimal.parameters, ...empty }]] as Array<
					[string, INodeParameters]
				>)
			: []),
	];
	return sets.map(([set, parameters]) => [name, set, operation, parameters] as const);
});

describe("n8n's own declarative engine and ours make the same request", () => {
	it.each(cases)('%s with %s', async (_name, _set, { resource, operation }, parameters) => {
		const { theirs, ours, error } = await requestsOf(resource, operation, parameters);
		expect(error).toBeUndefined();
		expect(theirs).toHaveLength(2);
		expect(ours).toEqual(theirs);
	});

	it('is compared for every operation that has a routing', () => {
		const compared = new Set(cases.map(([name]) => name));
		const declared = resources.flatMap(({ value, operations }) =>
			operations
				.filter(({ option }) => option.routing?.request)
				.map(({ option }) => `${value} → ${String(option.value)}`),
		);
		expect(declared.filter((name) => !compared.has(name))).toEqual([]);
		expect(compared.size).toBeGreaterThan(70);
	});
});
