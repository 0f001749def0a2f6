import Ajv2020 from 'ajv/dist/2020';

import { readContract } from '../../sandbox/contract.mjs';
import { handlers } from '../../sandbox/handlers/index.mjs';
import { isValidOpenApi } from './openApi.mjs';

interface Schema {
	$ref?: string;
	properties?: Record<string, Schema>;
	additionalProperties?: unknown;
	items?: Schema;
}

interface Operation {
	operationId: string;
	description: string;
	responses: Record<string, unknown>;
	requestBody?: { content: { 'application/json': { schema: Schema } } };
}

const contract = readContract();
const METHODS = ['get', 'post', 'put', 'delete'];
const SOURCES =
	/DOCS|DUMP|SKILLS|N8N|CHK|MCPDOC|HELP|W6W|COMPOSIO|OOMOL|CORSAIR|\bMC\b|\bPD\b|TYPES|WJS|AURA|SUPA|SQL/;

const operations = Object.entries<Record<string, Operation>>(contract.paths).flatMap(
	([path, item]) =>
		METHODS.filter((method) => method in item).map((method) => ({ path, method, ...item[method] })),
);

test('the contract is valid OpenAPI 3.1', async () => {
	expect(contract.openapi).toMatch(/^3\.1\./);
	expect(await isValidOpenApi(contract)).toBe(true);
});

test('it holds the 84 calls of docs/2chat-api.md, each with a name of its own and a handler', () => {
	const names = operations.map(({ operationId }) => operationId);
	expect(names).toHaveLength(84);
	expect([...new Set(names)].sort()).toEqual(Object.keys(handlers).sort());
});

test.each(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]))(
	'%s names its source and describes its answers',
	(_name, { description, responses }) => {
		expect(description).toMatch(SOURCES);
		expect(Object.keys(responses)).toContain('default');
		expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true);
	},
);

test('every object that a request body may hold is closed', () => {
	const open: string[] = [];
	const inspect = (schema: Schema, path: string): void => {
		if (schema.$ref)
			return inspect(contract.components.schemas[schema.$ref.split('/').pop() ?? ''], schema.$ref);
		if (schema.properties && schema.additionalProperties !== false) open.push(path);
		for (const [name, property] of Object.entries(schema.properties ?? {})) {
			inspect(property, `${path}/${name}`);
		}
		if (schema.items) inspect(schema.items, `${path}[]`);
	};
	for (const { operationId, requestBody } of operations) {
		if (requestBody) inspect(requestBody.content['application/json'].schema, operationId);
	}
	expect(open).toEqual([]);
});

test('every schema compiles in the strict dialect that the sandbox uses', () => {
	const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false });
	const { schemas } = contract.components;
	const whole = { $id: 'contract', components: { schemas } };
	ajv.addKeyword('components');
	ajv.addSchema(whole);
	for (const name of Object.keys(schemas)) {
		expect(() => ajv.compile({ $ref: `contract#/components/schemas/${name}` })).not.toThrow();
	}
});
