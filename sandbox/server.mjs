import Fastify from 'fastify';

import { serveContract } from './contract.mjs';
import { addControl } from './control.mjs';
import { deliver } from './deliveries.mjs';
import { Faults } from './faults.mjs';
import { Gate } from './gate.mjs';
import { handlers } from './handlers/index.mjs';
import { Journal } from './journal.mjs';
import { addLifecycle, refuseBadAddress } from './lifecycle.mjs';
import { addPhone } from './phone/routes.mjs';
import { acknowledge, afterSending } from './receipts.mjs';
import { react, receiveMessage } from './scenes.mjs';
import { idMaker } from './state/ids.mjs';
import { createState } from './state/index.mjs';
import { seedContacts } from './state/contacts.mjs';
import { Unruly } from './unruly/unruly.mjs';

/**
 * @typedef {import('./types.mjs').Sandbox} Sandbox
 * @typedef {import('./types.mjs').SandboxOptions} SandboxOptions
 * @typedef {import('./types.mjs').FaultSpec} FaultSpec
 * @typedef {import('./types.mjs').Box} Box
 */

const defaults = {
	port: 0,
	apiKey: 'UAK-sandbox',
	latencyMs: 0,
	contacts: 3,
	log: false,
	// `npm run jest:unruly` sets it, so that suites written for a tidy 2Chat meet an unruly one.
	unruly: process.env.TWOCHAT_SANDBOX_UNRULY,
};

/**
 * The parts that every request, fault and delivery works with.
 *
 * @param {SandboxOptions} given
 * @returns {Box}
 */
function createBox(given) {
	const options = { ...defaults, ...given };
	const now = options.now ?? Date.now;
	let current = createState(options, now());
	const state = () => current;
	const journal = new Journal();
	const faults = new Faults();
	const gate = new Gate({ options, now, state });
	const unruly = new Unruly(options);
	const reset = () => {
		current = createState({ ...defaults, ...given }, now());
		// The object stays: others hold it.
		for (const key of Object.keys(options)) delete options[key];
		Object.assign(options, defaults, given);
		journal.clear();
		faults.clear();
		gate.reset();
		unruly.reset();
	};
	const newId = idMaker(options.seed);
	return { options, now, newId, state, journal, faults, gate, unruly, reset, origin: '' };
}

/** Turns a handler of the contract into a Fastify handler. */
function handlerFor(box, operationId) {
	const handle = handlers[operationId];
	if (!handle) throw new Error(`No handler serves ${operationId} of sandbox/openapi.yaml.`);
	return async (request, reply) =>
		handle({
			params: request.params,
			query: request.query,
			body: request.body ?? {},
			state: box.state(),
			options: box.options,
			unruly: box.unruly,
			newId: box.newId,
			now: box.now,
			status: (code) => reply.code(code),
			afterSending: (message) => afterSending(box, message),
			origin: () => box.origin,
		});
}

/** JSON only, and an empty body is no body: n8n sends the content type with DELETE too. */
function parseBodies(app) {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
		if (text === '') return done(null, undefined);
		try {
			return done(null, JSON.parse(text));
		} catch (error) {
			return done(Object.assign(error, { statusCode: 400 }));
		}
	});
	// Anything else is text, which no operation of the contract takes.
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) =>
		done(null, text || undefined),
	);
}

async function createApp(box) {
	const app = Fastify({
		logger: box.options.log,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		frameworkErrors: refuseBadAddress(box),
		bodyLimit: 32 * 1024 * 1024,
		routerOptions: { maxParamLength: 100_000 },
	});
	parseBodies(app);
	await app.register(async (scope) => {
		addLifecycle(scope, box);
		await serveContract(scope, (operationId) => handlerFor(box, operationId));
	});
	await app.register(async (scope) => addControl(scope, box), { prefix: '/_sandbox' });
	await app.register(async (scope) => addPhone(scope, box), { prefix: '/phone' });
	return app;
}

/**
 * The sandboxes that run in this process, so that tests can look at what each of them saw.
 *
 * @type {Set<import('./types.mjs').Sandbox>}
 */
export const runningSandboxes = new Set();

/**
 * Starts a 2Chat of our own on this machine.
 *
 * @param {import('./types.mjs').SandboxOptions} [given]
 * @returns {Promise<import('./types.mjs').Sandbox>}
 */
export async function startSandbox(given = {}) {
	const box = createBox(given);
	const app = await createApp(box);
	const origin = await app.listen({ port: box.options.port, host: '127.0.0.1' });
	box.origin = origin;
	/** @type {import('./types.mjs').Sandbox} */
	const sandbox = {
		origin,
		url: `${origin}/open`,
		phoneUrl: `${origin}/phone/`,
		options: box.options,
		requests: box.journal.requests,
		violations: box.journal.violations,
		count: (filter) => box.journal.count(filter),
		faults: box.faults,
		get state() {
			return box.state();
		},
		get apiKey() {
			return box.gate.apiKey;
		},
		setApiKey: (key) => void (box.gate.apiKey = key),
		setRateLimit: (rateLimit) => box.gate.limit(rateLimit),
		seedContacts: (count) => void (box.state().contacts = seedContacts(count)),
		deliver: (event, payload, options) => deliver(box, event, payload, options),
		receive: (message = {}) => receiveMessage(box, message),
		react: (reaction) => react(box, reaction),
		acknowledge: (uuid, step) => acknowledge(box, uuid, step),
		reset: () => box.reset(),
		async close() {
			runningSandboxes.delete(sandbox);
			await app.close();
		},
	};
	runningSandboxes.add(sandbox);
	return sandbox;
}
