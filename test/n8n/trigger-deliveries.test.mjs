import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { eventNames } from '../../sandbox/samples/index.mjs';
import { seededRandom } from '../../sandbox/random.mjs';
import { n8n, useSandbox } from './helpers.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const { sandbox, credential } = await useSandbox();

beforeEach(() => sandbox.reset());

const published = async (parameters) => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, parameters);
	assert.equal(await workflow.publish(), undefined);
	return workflow;
};

/** Executions that a deed must not have started would show up a moment later. */
const startedNothing = async (workflow) => {
	await sandbox.deliver(RECEIVED);
	assert.equal((await workflow.outputs(1)).length, 1);
};

it('starts exactly one execution for each of the 27 events, with its name', async () => {
	const workflow = await published({ events: eventNames });
	const answers = (await Promise.all(eventNames.map((event) => sandbox.deliver(event)))).flat();
	assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
	const outputs = await workflow.outputs(27);
	const names = outputs.map(({ json }) => json._twoChat.eventName).sort();
	assert.deepEqual(names, [...eventNames].sort());
});

it('starts 200 executions for 200 deliveries at once, and none for their repetitions', async () => {
	const workflow = await published();
	const payloads = Array.from({ length: 200 }, (_, index) => ({
		uuid: `MSG-${index}`,
		message: { text: `Message ${index}` },
		sent_by: 'user',
	}));
	const send = async () =>
		(await Promise.all(payloads.map((payload) => sandbox.deliver(RECEIVED, payload)))).flat();
	const answers = [...(await send()), ...(await send())];
	assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
	const outputs = await workflow.outputs(200);
	assert.equal(new Set(outputs.map(({ json }) => json.messageId)).size, 200);
});

it('answers strangers 401 and starts nothing', async () => {
	const workflow = await published();
	const [{ hook_url: right }] = workflow.subscriptions;
	for (const url of [
		right.replace(/token=\w+/, `token=${'0'.repeat(64)}`),
		right.replace(/&token=\w+/, ''),
		right.split('?')[0],
		`${right}&token=x`,
	]) {
		const [{ status }] = await sandbox.deliver(RECEIVED, undefined, { to: url });
		assert.equal(status, 401, url);
	}
	await startedNothing(workflow);
});

/** Bodies that are no event, each with the right token: broken, cut off, of other types, deep, long. */
function fuzzed(count) {
	const random = seededRandom(7);
	const pick = (values) => values[Math.floor(random() * values.length)];
	const noise = (length) =>
		String.fromCharCode(...Array.from({ length }, () => Math.floor(random() * 0xffff)));
	const valid = JSON.stringify({ uuid: 'MSG-1', message: { text: 'Hello' } });
	const makers = [
		() => valid.slice(0, 1 + Math.floor(random() * (valid.length - 1))),
		() => noise(1 + Math.floor(random() * 200)),
		() => JSON.stringify(pick([null, true, 0, -1e308, '', 'text', [], [{}], [[[]]], {}])),
		() => `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
		() => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
		() => `[${valid}]`,
		() => JSON.stringify(valid),
		() => pick(['', ' ', '\0', '\uFEFF', '{}', '{"a":}', "{'a':1}", 'NaN', 'undefined', '<xml/>']),
	];
	// No XML: n8n itself never answers a request whose XML is cut off, before any node sees it.
	const types = ['application/json', 'application/json', 'text/plain', 'image/png', 'a/b'];
	return Array.from({ length: count }, () => ({ body: pick(makers)(), type: pick(types) }));
}

it('survives 500 bodies that are no event, and starts nothing', async () => {
	const workflow = await published();
	const [{ uuid: to }] = workflow.subscriptions;
	const statuses = new Set();
	const deliverOne = async ({ body, type }) => {
		const options = { to, headers: { 'content-type': type } };
		const [{ status }] = await sandbox.deliver(RECEIVED, body, options);
		statuses.add(status);
	};
	const bodies = fuzzed(500);
	while (bodies.length > 0) await Promise.all(bodies.splice(0, 20).map(deliverOne));
	assert.deepEqual([...statuses].sort(), [400, 422]);
	await startedNothing(workflow);
});

it('refuses what is larger than 4 MB, below and above what n8n itself takes, and goes on', async () => {
	const workflow = await published();
	const [{ uuid: to }] = workflow.subscriptions;
	// n8n takes 16 MiB.
	for (const bytes of [5_000_000, 16_700_000, 16_800_000, 20_000_000]) {
		const large = JSON.stringify({ uuid: 'x'.repeat(bytes) });
		const [{ status }] = await sandbox.deliver(RECEIVED, large, { to });
		assert.ok(status >= 400, `${status} for ${bytes} bytes`);
	}
	await startedNothing(workflow);
});

it('keeps a message with bytes that are no text, and marks them', async () => {
	const workflow = await published();
	const [{ hook_url: url }] = workflow.subscriptions;
	for (const [index, type] of ['application/json', 'text/plain', 'a/b'].entries()) {
		const payload = { uuid: `MSG-${index}`, message: { text: 'Caf@' }, sent_by: 'user' };
		const body = Buffer.from(JSON.stringify(payload));
		body[body.indexOf('@')] = 0xe9;
		const { status } = await fetch(url, {
			method: 'POST',
			body,
			headers: { 'content-type': type },
		});
		assert.equal(status, 200, type);
	}
	const outputs = await workflow.outputs(3);
	assert.deepEqual(new Set(outputs.map(({ json }) => json.text)), new Set(['Caf\uFFFD']));
});
