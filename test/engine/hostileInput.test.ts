import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';

const HOSTILE: Array<[string, string]> = [
	['nothing', ''],
	['a way up', '../../webhooks'],
	['dots', '..'],
	['an encoded way up', '%2e%2e%2Fwebhooks'],
	['a query and a fragment', 'a/b?c=d&e#f+g'],
	['emoji, right-to-left text, quotes and line breaks', '😀 שלום \u202e "\'\\\r\n\t\0'],
	['braces', '{{ $json.x }} {contact_uuid} ${x}'],
	['100 kB', 'x'.repeat(100_000)],
];

type Leaf = { at: string; with: (value: string) => INodeParameters };

/** Every text in the parameters, with a way to put another in its place. */
function textsIn(parameters: INodeParameters): Leaf[] {
	const leaves: Leaf[] = [];
	const visit = (value: unknown, path: string[]) => {
		const name = path.at(-1) ?? '';
		if (typeof value === 'string' && !['mode', 'mappingMode'].includes(name)) {
			leaves.push({ at: path.join('.'), with: (text) => replaced(parameters, path, text) });
		} else if (typeof value === 'object' && value !== null) {
			for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
		}
	};
	visit(parameters, []);
	return leaves;
}

function replaced(parameters: INodeParameters, path: string[], text: string): INodeParameters {
	const copy = structuredClone(parameters);
	const last = path.at(-1) as string;
	const holder = path
		.slice(0, -1)
		.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
	holder[last] = text as NodeParameterValueType;
	return copy;
}

/** Where From is looked up when it is empty. */
const NUMBER_LISTS = ['/whatsapp/get-numbers', '/waba/numbers', '/sms/channels'];

const SOURCE_OF_A_CRASH = /TypeError|Cannot read|undefined|is not a function|\[object/;

const named = operationCases.map(
	(operation) => [`${operation.resource} → ${operation.operation}`, operation] as const,
);

describe.each(named)('%s', (_, operation) => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox();
	});

	afterAll(async () => await sandbox.close());

	/** `/contacts/{…}/x` of each request that the operation is known to send: names stay, the rest may be anything. */
	const shapes = [...operation.minimal.sends, ...(operation.full?.sends ?? [])].map(({ path }) =>
		path.split('/'),
	);
	const isOwnPath = (path: string): boolean => {
		if (NUMBER_LISTS.includes(path)) return true;
		const parts = path.split('/');
		return shapes.some(
			(shape) =>
				shape.length === parts.length &&
				shape.every((part, index) => !/^[a-z-]+$/.test(part) || part === parts[index]),
		);
	};

	const leaves = textsIn({ ...operation.minimal.parameters, ...operation.full?.parameters });

	it.each(HOSTILE)('keeps to its path and does not crash on %s', async (_name, text) => {
		for (const leaf of leaves) {
			sandbox.reset();
			if (operation.answer) {
				sandbox.faults.add({ times: 99, status: 200, body: operation.answer });
			}
			const attempt = runTwoChat({
				baseUrl: sandbox.url,
				parameters: {
					resource: operation.resource,
					operation: operation.operation,
					...leaf.with(text),
					requestOptions: { maxRetries: 0 },
				},
			});
			// n8n itself refuses an empty required field before it runs the node.
			const { error } = await attempt.catch((reason: Error) => ({ error: reason }));
			const escaped = sandbox.requests.map(({ path }) => path).filter((path) => !isOwnPath(path));
			expect({ field: leaf.at, escaped }).toEqual({ field: leaf.at, escaped: [] });
			expect(`${leaf.at}: ${error?.message ?? ''}`).not.toMatch(SOURCE_OF_A_CRASH);
		}
	});
});
