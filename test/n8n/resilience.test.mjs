import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import {
	credentialFor,
	items,
	manualTrigger,
	n8n,
	node,
	saveWorkflow,
	twoChat,
	useSandbox,
} from './helpers.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 0 });
const other = await useSandbox({ contacts: 0 });

/** A new key for each test: what the node has learned about one key must not slow the next test down. */
beforeEach(async () => {
	for (const one of [{ sandbox, credential }, other]) {
		one.sandbox.reset();
		await changeKey(one);
	}
});

async function changeKey({ sandbox: box, credential: { name } }) {
	box.setApiKey(`UAK-${randomUUID()}`);
	await n8n.saveCredential({ ...credentialFor(box), name });
}

const people = (count, name = 'Jane') =>
	items(Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}` })));

const createContacts = (requestOptions = {}, more = {}, its = credential) => ({
	...twoChat('Create', its, {
		resource: 'contact',
		operation: 'create',
		firstName: '={{ $json.name }}',
		contactDetails: { detail: [{ type: 'WAPH', value: '+15550100001' }] },
		requestOptions,
	}),
	...more,
});

const run = async (nodes, connections) => {
	const { id } = await saveWorkflow(nodes, connections);
	return await n8n.runWorkflow(id, { trigger: 'Start' });
};

/** Starts it and does not wait for its end. */
async function start(nodes) {
	const { id } = await saveWorkflow(nodes);
	return await n8n.startWorkflow(id, { trigger: 'Start' });
}

const firstNames = (box = sandbox) => box.state.contacts.list().map(({ first_name: name }) => name);
const namesOf = (execution) => execution.json('Create').map(({ firstName: name }) => name);

it('waits as long as a 429 asks, and goes on', async () => {
	sandbox.faults.add({ method: 'POST', status: 429, headers: { 'retry-after': '1' }, times: 2 });

	const execution = await run([manualTrigger(), people(3), createContacts({ itemsAtOnce: 1 })]);

	assert.equal(execution.message, undefined);
	assert.deepEqual(namesOf(execution), ['Jane 0', 'Jane 1', 'Jane 2']);
	assert.deepEqual(firstNames(), ['Jane 0', 'Jane 1', 'Jane 2']);
	assert.equal(sandbox.count({ method: 'POST' }), 5);
});

it('lets two workflows with one key both finish on a limited account', async () => {
	sandbox.setRateLimit({ perMinute: 600, burst: 10 });

	const [ann, bob] = await Promise.all(
		['Ann', 'Bob'].map((name) =>
			run([manualTrigger(), people(40, name), createContacts({ itemsAtOnce: 1 })]),
		),
	);

	for (const execution of [ann, bob]) {
		assert.equal(execution.message, undefined);
		assert.equal(execution.json('Create').length, 40);
	}
	const order = firstNames().map((name) => name.split(' ')[0]);
	assert.equal(order.length, 80);
	const firstDone = Math.min(order.lastIndexOf('Ann'), order.lastIndexOf('Bob'));
	const others = order.slice(0, firstDone).filter((name) => name !== order[firstDone]);
	assert.ok(others.length >= 10, `when one was done, the other had only ${others.length} of 40`);
});

/** Ways in which an answer may come one day. */
const drifts = {
	'wrapped in data': ({ success, ...rest }) => ({ success, data: rest }),
	'under another name': ({ contacts, ...rest }) => ({ ...rest, people: contacts }),
	'as the bare list': ({ contacts }) => contacts,
	'with numbers as text': ({ contacts, count, page, ...rest }) => ({
		...rest,
		count: String(count),
		page: String(page),
		contacts: contacts.map((contact) => ({ ...contact, id: String(contact.id), new_field: {} })),
	}),
};

for (const [how, mutate] of Object.entries(drifts)) {
	it(`lists all contacts although they come ${how}`, async () => {
		sandbox.seedContacts(250);
		sandbox.faults.add({ mutate, times: Infinity });

		const execution = await run([
			manualTrigger(),
			twoChat('List', credential, { resource: 'contact', operation: 'getAll', returnAll: true }),
		]);

		assert.equal(execution.message, undefined);
		assert.equal(new Set(execution.json('List').map(({ uuid }) => uuid)).size, 250);
	});
}

it('sends nothing more once the execution is cancelled', async () => {
	const wait = { method: 'POST', status: 429, headers: { 'retry-after': '3' } };
	sandbox.faults.add({ ...wait, times: Infinity });
	const id = await start([manualTrigger(), people(3), createContacts({ itemsAtOnce: 1 })]);
	await until('the first request came', async () => sandbox.count() > 0 || undefined);

	await n8n.call('POST', `/executions/${id}/stop`);

	assert.equal((await n8n.finishedExecution(id)).status, 'canceled');
	// What another workflow does until it has waited just as long would show a wait that went on.
	other.sandbox.faults.add({ ...wait, times: 1 });
	await run([manualTrigger(), people(1), createContacts({}, {}, other.credential)]);
	assert.equal(other.sandbox.count({ method: 'POST' }), 2);
	assert.equal(sandbox.count({ method: 'POST' }), 1);
});

it('sends the first item alone where Execute Once is set', async () => {
	const contacts = { resource: 'contact', operation: 'getAll', returnAll: true };
	const execution = await run(
		[
			manualTrigger(),
			people(3),
			createContacts({}, { executeOnce: true }),
			people(3, 'Joe'),
			{ ...twoChat('Contacts', credential, contacts), executeOnce: true },
		].map((one, index) => (index === 3 ? { ...one, name: 'More items' } : one)),
	);

	assert.equal(execution.message, undefined);
	assert.deepEqual(firstNames(), ['Jane 0']);
	assert.deepEqual(
		execution.json('Contacts').map(({ firstName }) => firstName),
		['Jane 0'],
	);
});

it('finishes with the new key when the key is replaced during the run', async () => {
	sandbox.options.latencyMs = 50;
	const id = await start([manualTrigger(), people(20), createContacts({ itemsAtOnce: 1 })]);
	await until('some items are done', async () => firstNames().length >= 3 || undefined);

	await changeKey({ sandbox, credential });

	const execution = await n8n.finishedExecution(id);
	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Create').length, 20);
	assert.equal(firstNames().length, 20);
	const keys = new Set(sandbox.requests.map(({ headers }) => headers['x-user-api-key']));
	assert.equal(keys.size, 2);
});

it('gives a failed item to the error output, with its fields and its pairing', async () => {
	sandbox.faults.add({ match: ({ body }) => body?.first_name === 'Jane 1', status: 422 });
	const whoWasIt = (name) =>
		node('n8n-nodes-base.set', 3.4, name, {
			mode: 'raw',
			jsonOutput: "={{ { was: $('Items').item.json.name } }}",
		});
	const to = (name) => [{ node: name, type: 'main', index: 0 }];

	const execution = await run(
		[
			manualTrigger(),
			people(3),
			createContacts({}, { onError: 'continueErrorOutput' }),
			whoWasIt('Done'),
			whoWasIt('Failed'),
		],
		{
			Start: { main: [to('Items')] },
			Items: { main: [to('Create')] },
			Create: { main: [to('Done'), to('Failed')] },
		},
	);

	assert.equal(execution.status, 'success');
	const [failed, ...noMore] = execution.json('Create', 1);
	assert.deepEqual(noMore, []);
	assert.equal(failed.name, 'Jane 1');
	assert.match(failed.error, /2Chat refused a value/);
	assert.deepEqual(execution.json('Done'), [{ was: 'Jane 0' }, { was: 'Jane 2' }]);
	assert.deepEqual(execution.json('Failed'), [{ was: 'Jane 1' }]);
});

const threeTexts = items([0, 1, 2].map((index) => ({ text: `To ${index}` })));

const sendWithRetry = {
	...twoChat('Send', credential, {
		resource: 'message',
		operation: 'sendText',
		from: { __rl: true, mode: 'number', value: '+15550100002' },
		to: { __rl: true, mode: 'number', value: '+15550100001' },
		message: '={{ $json.text }}',
	}),
	retryOnFail: true,
	maxTries: 2,
	waitBetweenTries: 100,
};

it('does not send again what went through, when n8n retries the node', async () => {
	sandbox.faults.add({ match: ({ body }) => body?.text === 'To 1', status: 422 });

	const execution = await run([manualTrigger(), threeTexts, sendWithRetry]);

	assert.equal(execution.message, undefined);
	assert.equal(new Set(execution.json('Send').map(({ messageId: id }) => id)).size, 3);
	assert.deepEqual(
		sandbox.requests.map(({ body, status }) => `${body.text}: ${status}`),
		['To 0: 200', 'To 1: 422', 'To 1: 200', 'To 2: 200'],
	);
});

it('says that a message may have gone through when its answer got lost, and never sends it twice', async () => {
	const isLost = ({ body }) => body?.text === 'To 1';
	sandbox.faults.add({ match: isLost, drop: true, when: 'after', times: Infinity });

	const execution = await run([manualTrigger(), threeTexts, sendWithRetry]);

	assert.equal(execution.status, 'error');
	assert.match(execution.message, /may have gone through/);
	const sent = sandbox.state.messages.list().map(({ sent_body: body }) => body?.text);
	for (const text of ['To 0', 'To 1'])
		assert.equal(sent.filter((one) => one === text).length, 1, text);
	assert.equal(sandbox.requests.filter(isLost).length, 1);
});
