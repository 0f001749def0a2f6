import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import glue from 'fastify-openapi-glue';
import { parse } from 'yaml';

import { refusalOf } from './refusals.mjs';

/** Where the contract lives. */
export const contractFile = fileURLToPath(new URL('./openapi.yaml', import.meta.url));

/** @returns {any} the contract as an object, freshly read */
export function readContract() {
	return parse(readFileSync(contractFile, 'utf8'));
}

const ajvOptions = { allErrors: true, strict: true, strictTypes: false, strictRequired: false };

/** Bodies are taken as they are; what arrives in an address is text and may be read as a number. */
const ajvByPart = {
	body: new Ajv2020({ ...ajvOptions, coerceTypes: false }),
	querystring: new Ajv2020({ ...ajvOptions, coerceTypes: true }),
	params: new Ajv2020({ ...ajvOptions, coerceTypes: true }),
};
for (const ajv of Object.values(ajvByPart)) addFormats(ajv);

/** Compiled once per process, however many sandboxes it starts. */
const compiled = new Map();

/**
 * Fastify's validator compiler: one dialect (2020-12), one strictness per part of the request.
 * Compiles at first use, so that a test pays only for the operations it calls.
 */
function validatorCompiler({ schema, method, url, httpPart }) {
	const key = `${method} ${url} ${httpPart}`;
	return (data) => {
		if (!compiled.has(key)) compiled.set(key, ajvByPart[httpPart].compile(schema));
		const validate = compiled.get(key);
		return validate(data) ? true : { error: refusalOf(validate.errors, httpPart) };
	};
}

/** Closes what OpenAPI leaves open: unknown query parameters, and bodies where none is described. */
function closeRoute(route) {
	const { schema, method } = route;
	const query = schema.querystring ?? { type: 'object', properties: {} };
	schema.querystring = { ...query, additionalProperties: false };
	// Fastify reads no body of a GET; the lifecycle refuses one that was sent.
	if (method === 'GET') return;
	const body = schema.body?.content?.['application/json']?.schema;
	// Without a content type Fastify would skip a body described per content type.
	schema.body = body ?? { type: ['object', 'null'], maxProperties: 0 };
}

/** Paths with servers of their own sit outside /open; the glue knows one prefix per registration. */
function splitByServer(spec) {
	const inside = {};
	const outside = {};
	for (const [path, item] of Object.entries(spec.paths)) {
		const { servers, ...operations } = item;
		(servers ? outside : inside)[path] = operations;
	}
	return [
		{ prefix: '/open', specification: { ...spec, paths: inside } },
		{ prefix: '', specification: { ...spec, paths: outside } },
	];
}

/**
 * Adds one route per operation of the contract to a Fastify scope.
 *
 * @param {import('fastify').FastifyInstance} scope
 * @param {(operationId: string) => (request: any, reply: any) => unknown} resolve gives an operation's handler;
 *   throws when there is none, so that contract and handlers cannot drift apart
 */
export async function serveContract(scope, resolve) {
	scope.setValidatorCompiler(validatorCompiler);
	// Answers are sent as the handlers (or a fault) made them; Fastify would drop fields that are not described.
	scope.setSerializerCompiler(() => (data) => JSON.stringify(data));
	scope.addHook('onRoute', closeRoute);
	for (const { prefix, specification } of splitByServer(readContract())) {
		if (Object.keys(specification.paths).length === 0) continue;
		await scope.register(glue, { specification, prefix, operationResolver: resolve });
	}
}
