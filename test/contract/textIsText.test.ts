import type { IDataObject, INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import type { Field, FieldGroup } from '../../nodes/TwoChat/operations/routing';
import { resources } from '../../nodes/TwoChat/resources';
import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';
import type { OperationCase } from '../helpers/operationCase';

/** What an expression may give instead of text; the item says which. */
const KINDS = ['number', 'boolean', 'null', 'Date', 'Luxon time', 'list', 'object'];
const ANYTHING =
	'={{ [1e21, true, null, new Date(0), DateTime.fromMillis(0), [{ a: 1 }], { a: 1 }][$json.n] }}';

/** What only narrows the lists of other fields, and is never sent. */
const NEVER_SENT = ['conversation getContext whatsappNumber.value'];

const TEXT_TYPES = ['string', 'color', 'resourceLocator'];

/** The field that a parameter's path leads to. */
function fieldAt(fields: Field[], [name, ...rest]: string[]): Field | undefined {
	const field = fields.find((one) => one.name === name);
	if (field?.type === 'collection') return fieldAt(field.options as Field[], rest);
	if (field?.type === 'fixedCollection') {
		const group = (field.options as FieldGroup[]).find((one) => one.name === rest[0]);
		return fieldAt((group?.values ?? []) as Field[], rest.slice(/^\d+$/.test(rest[1]) ? 2 : 1));
	}
	return field;
}

/** What the form calls the field at a path, and the boxes of rows around it. */
function labelsAlong(fields: Field[], [name, ...rest]: string[]): string[] {
	const field = fields.find((one) => one.name === name);
	if (!field) return [];
	const { type, displayName, options = [] } = field;
	if (type === 'collection') return labelsAlong(options as Field[], rest);
	if (type !== 'fixedCollection') return [displayName];
	const group = (options as FieldGroup[]).find((one) => one.name === rest[0]);
	const inner = rest.slice(/^\d+$/.test(rest[1]) ? 2 : 1);
	return [displayName, ...labelsAlong((group?.values ?? []) as Field[], inner)];
}

/** Paths of all texts in parameters. */
const pathsIn = (value: unknown, path: string[] = []): string[][] => {
	if (typeof value === 'string') return [path];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]));
};

function withAt(parameters: INodeParameters, path: string[], value: unknown): INodeParameters {
	const copy = structuredClone(parameters);
	const holder = path.slice(0, -1).reduce((at, key) => at[key] as INodeParameters, copy);
	holder[path.at(-1) as string] = value as NodeParameterValueType;
	return copy;
}

interface TextField {
	path: string[];
	/** What the form calls it, and the box that it repeats in. */
	labels: string[];
	parameters: INodeParameters;
}

/** Every set of parameters of the table with one text field of it. */
function textFieldsOf({ resource, operation, minimal, full, others = {} }: OperationCase) {
	const fields =
		resources
			.find(({ value }) => value === resource)
			?.operations.find(({ option }) => option.value === operation)?.fields ?? [];
	const sets = [minimal, ...(full ? [full] : []), ...Object.values(others)];
	const found = new Map<string, TextField>();
	for (const { parameters } of sets) {
		for (const path of pathsIn(parameters)) {
			const field = fieldAt(fields, path);
			if (!TEXT_TYPES.includes(field?.type ?? '')) continue;
			const name = path.join('.');
			if (path.at(-1) === 'mode') continue;
			if (NEVER_SENT.includes(`${resource} ${operation} ${name}`)) continue;
			found.set(name, { path, labels: labelsAlong(fields, path), parameters });
		}
	}
	return [...found.values()];
}

/** Where each value of a body stands, and of what type it is. */
const typesIn = (value: unknown, at = ''): Array<[string, string]> =>
	typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, inner]) => typesIn(inner, `${at}.${key}`))
		: [[at, value === null ? 'null' : typeof value]];

const named = operationCases
	.filter(({ withoutCalls }) => !withoutCalls)
	.filter((one) => textFieldsOf(one).length > 0)
	.map((one) => [`${one.resource} → ${one.operation}`, one] as const);

describe.each(named)('%s', (_, operation) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => await sandbox.close());

	const expected = [operation.minimal, operation.full, ...Object.values(operation.others ?? {})]
		.flatMap((set) => set?.sends ?? [])
		.flatMap(({ body }) => typesIn(body ?? {}));
	const otherTypes = new Set(
		expected.filter(([, type]) => type !== 'string').map((one) => one.join(' ')),
	);

	/** What is wrong with what left, for the message of a failing test. */
	const wrongIn = () =>
		sandbox.requests.flatMap(({ path, query, body }) => {
			const sent = `${decodeURIComponent(path)} ${JSON.stringify(query)} ${JSON.stringify(body ?? {})}`;
			const isGarbled = /\[object|1e\+?21|undefined|"null"/.test(sent);
			const notText = typesIn(body ?? {})
				.filter(([, type]) => type !== 'string')
				.filter((one) => !otherTypes.has(one.join(' ')));
			return [...(isGarbled ? [sent] : []), ...notText];
		});

	const fields = textFieldsOf(operation);

	const send = async (parameters: INodeParameters, items: number[]) => {
		sandbox.reset();
		if (operation.answer) sandbox.faults.add({ times: 99, status: 200, body: operation.answer });
		return await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: operation.resource,
				operation: operation.operation,
				...parameters,
				requestOptions: { maxRetries: 0, itemsAtOnce: 10 },
			},
			input: items.map((n) => ({ n })),
			node: { onError: 'continueRegularOutput' },
		});
	};

	it.each(fields.map((field) => [field.path.join('.'), field] as const))(
		'sends %s as text, whatever an expression gives, and refuses what it cannot by the name of the field',
		async (_name, { path, labels, parameters }) => {
			const fed = withAt(parameters, path, ANYTHING);
			const all = KINDS.map((_kind, n) => n);
			const runs = operation.waits ? all.map((n) => [n]) : [all];
			const errors: IDataObject = {};
			const wrong: unknown[] = [];
			for (const items of runs) {
				const { output, error } = await send(fed, items);
				if (error && items.length === 1) errors[KINDS[items[0]]] = error.message;
				for (const { json, pairedItem } of output) {
					const n = items[(pairedItem as { item: number }).item];
					if (json.error) errors[KINDS[n]] = json.error as string;
				}
				wrong.push(...wrongIn());
			}
			expect(wrong).toEqual([]);
			expect(errors.object).toMatch(/ is an object or a list, not text\. Choose the field/);
			// What 2Chat itself refuses, it names in its own words.
			const names = labels.map((name) => name.replace(/ \(.*\)$/, '').toLowerCase());
			const unnamed = Object.values(errors)
				.map((message) => String(message))
				.filter((message) => !message.startsWith('2Chat '))
				.filter((message) => !names.some((name) => message.toLowerCase().includes(name)));
			expect(unnamed).toEqual([]);
			expect(errors.list).toBeDefined();
			expect(JSON.stringify(errors)).not.toMatch(/\[object|1e\+?21/);
		},
	);
});
