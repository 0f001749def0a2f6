import { useSandbox } from '../helpers/useSandbox';
import { operationCases } from '../data/operations';
import { runTwoChat } from '../helpers/engine';

interface Preview {
	type: string;
	properties: Record<string, { type: string }>;
	version: number;
}

const previewOf = async (resource: string, operation: string) =>
	(await import(
		`../../nodes/TwoChat/__schema__/v1.0.0/${resource}/${operation}.json`
	)) as unknown as Preview;

const typeOf = (value: unknown): string => {
	if (Array.isArray(value)) return 'array';
	return Number.isInteger(value) ? 'integer' : typeof value;
};

const named = operationCases
	.filter(({ withoutCalls }) => !withoutCalls)
	.map((operation) => [`${operation.resource} → ${operation.operation}`, operation] as const);

describe('the output preview', () => {
	const sandbox = useSandbox({ history: true });

	it.each(named)('of %s has every field that comes out, with its type', async (_, operation) => {
		operation.arrange?.(sandbox);
		const preview = await previewOf(operation.resource, operation.operation);
		expect(preview).toMatchObject({ type: 'object', version: 1 });
		const { json, error } = await runTwoChat({
			baseUrl: sandbox.url,
			parameters: {
				resource: operation.resource,
				operation: operation.operation,
				...operation.minimal.parameters,
			},
		});
		expect(error).toBeUndefined();
		// What waits gives nothing before the reply.
		if (!operation.waits) expect(json.length).toBeGreaterThan(0);
		for (const item of json) {
			for (const [key, value] of Object.entries(item)) {
				expect(preview.properties).toHaveProperty([key]);
				if (value === null) continue;
				const { type } = preview.properties[key];
				expect({ key, type: type === 'number' ? 'integer' : type }).toEqual({
					key,
					type: typeOf(value) === 'number' ? 'integer' : typeOf(value),
				});
			}
		}
	});
});
