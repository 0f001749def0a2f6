import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv2020 } from 'ajv/dist/2020.js';
import glue from 'fastify-openapi-glue';
import { parse } from 'yaml';

import { refusalOf } from './refusals.mjs';

/** Where the contract lives. */
export const contractFile = fileURLToPath(new URL('./openapi.yaml', import.meta.url));

/** @type {any} */
let contract;

/** @returns {any} the contract as an object; the same each time, for parsing 2,500 lines takes its time */
export function readContract() {
	contract ??= parse(readFileSync(contractFile, 'utf8'));
	return contract;
}

const ajvOptions = { allErrors: true, strict: true, strictTypes: false, strictRequired: false };

/** Bodies are taken as they are; what arrives in an address is text and may be read as a number. */
const ajvByPart = {
	body: new Ajv2020({ ...ajvOptions, coerceTypes: false }),
	querystring: new Ajv2020({ ...ajvOptions, coerceTypes: true }),
	params: new Ajv2020({ ...ajvOptions, coerceTypes: true }),
};

/** Compiled once per process, however many sandboxes it starts. */
const compiled = new Map();
const compiledAnswers = new WeakMap();

/**
 * Fastify's validator compiler: one dialect (2020-12), one strictness per part of the request.
 * Compiles at first use, so that a test pays only for the operations it calls.
 *
 * @param {import('fastify/types/schema.js').FastifyRouteSchemaDef<any>} what
 * @returns {import('fastify/types/schema.js').FastifyValidationResult}
 */
function validatorCompiler({ schema, method, url, httpPart }) {
	const key = `${method} ${url} ${httpPart}`;
	return (data) => {
		if (!compiled.has(key)) compiled.set(key, ajvByPart[httpPart].compile(schema));
		const validate = compiled.get(key);
		return validate(data) ? true : { error: refusalOf(validate.errors, httpPart ?? 'body') };
	};
}

/** One operation as the contract has it, with what the glue does not pass on. */
function operationOf(operationId) {
	const operations = Object.values(readContract().paths).flatMap((item) => Object.values(item));
	return operations.find((one) => one.operationId === operationId);
}

const isBodyOptional = (operationId) => !operationOf(operationId).requestBody.required;

/** Whether an operation may be called without the key: its security has an empty alternative. */
export function isKeyOptional(operationId) {
	const { security = [] } = operationOf(operationId) ?? {};
	return security.some((alternative) => Object.keys(alternative).length === 0);
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
	if (!body) schema.body = { type: ['object', 'null'], maxProperties: 0 };
	else if (isBodyOptional(schema.operationId)) schema.body = { anyOf: [{ type: 'null' }, body] };
	else schema.body = body;
}

/** The contract's paths as this server has them: under /open, unless a path names a server of its own. */
function servedPaths({ paths }) {
	const served = Object.entries(paths).map(([path, { servers, ...item }]) => [
		servers ? path : `/open${path}`,
		item,
	]);
	return Object.fromEntries(served);
}

/**
 * Adds one route per operation of the contract to a Fastify scope.
 *
 * @param {import('fastify').FastifyInstance} scope
 * @param {(operationId: string) => (request: any, reply: any) => unknown} resolve gives an operation's handler
 */
export async function serveContract(scope, resolve) {
	scope.setValidatorCompiler(validatorCompiler);
	// Answers are sent as the handlers (or a fault) made them; Fastify would drop fields that are not described.
	scope.setSerializerCompiler(() => (data) => JSON.stringify(data));
	scope.addHook('onRoute', closeRoute);
	const spec = readContract();
	const specification = { ...spec, paths: servedPaths(spec) };
	await scope.register(glue, { specification, operationResolver: resolve });
}

/**
 * Holds an answer against the contract.
 *
 * @param {any} schema the route's schema
 * @param {number} status
 * @param {unknown} payload
 * @returns {string[]} what does not fit, in words; empty when all does
 */
export function findingsInAnswer(schema, status, payload) {
	const described = schema?.response?.[status] ?? schema?.response?.default;
	const answer = described?.content?.['application/json']?.schema;
	if (!answer) return ['the contract describes no such answer'];
	if (!compiledAnswers.has(answer)) compiledAnswers.set(answer, ajvByPart.body.compile(answer));
	const validate = compiledAnswers.get(answer);
	return validate(payload)
		? []
		: validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}
