import { deliver } from './deliveries.mjs';
import { acknowledge } from './receipts.mjs';
import { react, receiveMessage } from './scenes.mjs';
import { seedContacts } from './state/contacts.mjs';
import { Collection } from './state/collection.mjs';

/** Stands for a QR code: one pixel. */
const PICTURE = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

/** Collections and sets as lists, other Maps as objects. */
function asJson(part) {
	if (part instanceof Collection) return part.list();
	if (part instanceof Set) return [...part];
	if (!(part instanceof Map)) return part;
	return Object.fromEntries([...part].map(([key, value]) => [key, asJson(value)]));
}

const stateAsJson = (state) =>
	Object.fromEntries(Object.entries(state).map(([name, part]) => [name, asJson(part)]));

const summary = (box) => {
	const state = box.state();
	const sizes = Object.entries(state).filter(([, part]) => part instanceof Collection);
	return {
		apiKey: box.gate.apiKey,
		limits: state.limits,
		usage: state.usage,
		sizes: Object.fromEntries(sizes.map(([name, part]) => [name, part.size])),
		requests: box.journal.requests.length,
		violations: box.journal.violations.length,
		faults: box.faults.active.length,
	};
};

/** JSON has no Infinity: a fault for ever is `times: "forever"` there. */
const faultSpec = ({ times, ...spec }) => ({
	...spec,
	...(times !== undefined && { times: times === 'forever' ? Infinity : times }),
});

/**
 * The sandbox's own switches under /_sandbox, for tests that run in another process. No key, no contract.
 *
 * @param {import('./types.mjs').Scope} scope
 * @param {import('./types.mjs').Box} box the sandbox's inner parts
 */
export function addControl(scope, box) {
	const handles = new Map();
	let lastHandle = 0;
	const keep = (handle) => {
		lastHandle += 1;
		handles.set(String(lastHandle), handle);
		return { id: String(lastHandle) };
	};
	const ok = { ok: true };

	scope.get('/', async () => summary(box));
	scope.get('/state', async () => stateAsJson(box.state()));
	scope.get('/state/:part', async ({ params }) => stateAsJson(box.state())[params.part] ?? null);
	scope.get('/requests', async () => box.journal.requests);
	scope.get('/count', async ({ query }) => ({ count: box.journal.count(query) }));
	scope.get('/violations', async () => box.journal.violations);

	scope.post('/faults', async ({ body }) => keep(box.faults.add(faultSpec(body))));
	scope.post('/faults/random', async ({ body }) => keep(box.faults.random(body)));
	scope.get('/faults/:id', async ({ params }) => ({ hits: handles.get(params.id)?.hits ?? null }));
	scope.delete('/faults/:id', async ({ params }) => (handles.get(params.id)?.remove(), ok));
	scope.delete('/faults', async () => (box.faults.clear(), ok));

	scope.post('/state/:part', async ({ params, body }) =>
		Object.assign(box.state()[params.part], body),
	);
	scope.post('/state/:part/:id', async ({ params, body }) =>
		Object.assign(box.state()[params.part].get(params.id), body),
	);

	scope.post('/deliver', async ({ body: { event, payload, ...options } }) =>
		deliver(box, event, payload, options),
	);
	scope.post('/receive', async ({ body }) => receiveMessage(box, body ?? {}));
	scope.post('/react', async ({ body }) => react(box, body ?? {}));
	scope.post('/acknowledge', async ({ body }) => acknowledge(box, body.uuid, body.step));
	scope.get('/qr-code.png', async (_request, reply) => reply.type('image/png').send(PICTURE));

	scope.post('/reset', async () => (box.reset(), ok));
	scope.post('/key', async ({ body }) => ((box.gate.apiKey = body.apiKey), ok));
	scope.post('/limits', async ({ body }) => (box.gate.limit(body?.rateLimit), ok));
	scope.post('/options', async ({ body }) => Object.assign(box.options, body));
	scope.post('/seed', async ({ body }) => {
		box.state().contacts = seedContacts(body.contacts);
		return ok;
	});
}
