import { setTimeout as sleep } from 'node:timers/promises';

import { findingsInAnswer, isKeyOptional } from './contract.mjs';
import { answerOf } from './faults.mjs';
import { Refusal, invalid } from './refusals.mjs';
import { unrulyAnswer } from './unruly/index.mjs';

const never = () => new Promise(() => {});

/** The path as a caller of the API knows it: without /open and without the query. */
function apiPath(url) {
	const path = url.split('?')[0];
	return path.startsWith('/open/') ? path.slice('/open'.length) : path;
}

/**
 * Opens a request's entry in the journal.
 *
 * @param {import('./types.mjs').Box} box
 * @param {import('fastify').FastifyRequest} request
 */
function enter(box, { method, url, headers, query }) {
	/** @type {import('./types.mjs').SandboxRequest} */
	const entry = {
		at: box.now(),
		method,
		path: apiPath(url),
		url,
		query: { .../** @type {object} */ (query) },
		headers,
		body: undefined,
	};
	box.journal.add(entry);
	return entry;
}

/** An address that cannot be decoded never gets to the hooks: it is recorded and refused here. */
export const refuseBadAddress = (box) => (error, request, reply) => {
	request.entry = enter(box, request);
	const refusal = asRefusal(error);
	request.entry.status = refusal.status;
	recordViolation(box, request, refusal);
	reply.code(refusal.status).send(refusal.body);
};

/**
 * The way of every API request through the sandbox: journal → latency → fault before → key, limit, credits →
 * contract → handler → unruly forms → fault after.
 *
 * @param {import('fastify').FastifyInstance} scope
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 */
export function addLifecycle(scope, box) {
	scope.decorateRequest('entry');
	scope.decorateRequest('fault', null);

	scope.addHook('onRequest', async (request) => {
		request.entry = enter(box, request);
		if (box.options.latencyMs > 0) await sleep(box.options.latencyMs);
	});

	scope.addHook('preValidation', async (request, reply) => {
		request.entry.body = request.body;
		request.entry.operationId = request.routeOptions.schema?.operationId;
		request.fault = box.faults.claim(request.entry) ?? null;
		if (request.fault) request.entry.fault = describe(request.fault);
		if (request.fault?.when === 'before') await applyBefore(request, reply);
		if (reply.sent) return reply;
		const [key] = [request.headers['x-user-api-key']].flat();
		if (key !== undefined || !isKeyOptional(request.entry.operationId)) box.gate.admit(key);
		refuseBodyOfGet(request);
		return undefined;
	});

	scope.addHook('preSerialization', async (request, reply, payload) => {
		const { mutate } = request.fault ?? {};
		if (box.options.checkAnswers) checkAnswer(box, request, reply, payload);
		const { operationId } = request.entry;
		const isRefusal = reply.statusCode >= 400;
		const answer = isRefusal ? payload : unrulyAnswer(box.unruly, operationId, payload);
		return mutate ? mutate(answer) : answer;
	});

	scope.addHook('onSend', async (request, reply, payload) => {
		const { entry, fault } = request;
		let content = payload;
		if (fault?.when === 'after') content = await applyAfter(request, reply, payload);
		if (entry) {
			const { statusCode: status } = reply;
			box.journal.answered(entry, { status, answer: content, ms: box.now() - entry.at });
		}
		return content;
	});

	scope.setErrorHandler((error, request, reply) => {
		const refusal = asRefusal(error);
		if (refusal.violation) recordViolation(box, request, refusal);
		const { retryAfter } = box.options;
		if (refusal.status === 429 && retryAfter !== undefined) reply.header('retry-after', retryAfter);
		return reply.code(refusal.status).send(refusal.body);
	});

	scope.setNotFoundHandler(() => {
		throw new Refusal(404, { detail: 'Not Found' }, { violation: true });
	});
}

function refuseBodyOfGet({ method, headers }) {
	const hasBody = Number(headers['content-length'] ?? 0) > 0 || 'transfer-encoding' in headers;
	if (method === 'GET' && hasBody) throw invalid([{ loc: ['body'], msg: 'GET takes no body' }]);
}

/** @param {import('./types.mjs').FaultEffect} effect */
function describe({ when, status, drop, hang, delayMs, mutate }) {
	const what = drop
		? 'drop'
		: hang
			? 'hang'
			: (status ?? (mutate ? 'mutate' : `delay ${delayMs} ms`));
	return `${when}: ${what}`;
}

async function applyBefore(request, reply) {
	const { fault } = request;
	if (fault.delayMs) await sleep(fault.delayMs);
	if (fault.hang || fault.drop) {
		reply.hijack();
		if (fault.drop) request.raw.socket.destroy();
		return;
	}
	const answer = answerOf(fault);
	if (answer) reply.code(answer.status).headers(answer.headers).send(answer.payload);
}

async function applyAfter(request, reply, payload) {
	const { fault } = request;
	if (fault.delayMs) await sleep(fault.delayMs);
	if (fault.hang) await never();
	if (fault.drop) request.raw.socket.destroy();
	const answer = answerOf(fault);
	if (!answer) return payload;
	reply.code(answer.status).headers(answer.headers);
	return answer.payload;
}

/** Our own refusals pass; Fastify's (broken JSON, body too large) become 2Chat's 400; the rest is our bug. */
function asRefusal(error) {
	if (error instanceof Refusal) return error;
	const status = error.statusCode >= 400 && error.statusCode < 500 ? 400 : 500;
	const body = { success: false, error: true, error_message: error.message };
	return new Refusal(status, body, { violation: true });
}

function checkAnswer(box, request, { statusCode: status }, payload) {
	if (!request.entry.operationId) return;
	const findings = findingsInAnswer(request.routeOptions.schema, status, payload);
	if (findings.length > 0) recordViolation(box, request, { status, body: { findings, payload } });
}

function recordViolation(box, request, { status, body }) {
	const { at, method, path, query, body: sent, operationId } = request.entry;
	box.journal.violations.push({
		at,
		method,
		path,
		query,
		body: sent,
		operationId,
		status,
		answer: body,
	});
}
