import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { readExample } from '../../scripts/lib/examples.mjs';
import { credentialFor } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';

const JANE = '+15550100001';
const AMIR = '+15550100009';
let sandbox;
let own;
let id;
/** Runs of an n8n that was killed: it may leave them as running for ever. */
let lost = [];

/** The example, with a shorter wait. */
async function publishExample() {
	const credential = await own.client.saveCredential(credentialFor(sandbox));
	const { nodes, connections, settings } = readExample('answer-short-messages-as-one', credential);
	const ready = nodes.map((node) =>
		node.name === 'Wait' ? { ...node, parameters: { ...node.parameters, amount: 3 } } : node,
	);
	const workflow = { name: `Test ${randomUUID()}`, nodes: ready, connections, settings };
	({ id } = await own.client.createWorkflow(workflow));
	assert.equal((await own.client.publish(id)).status, 'published');
}

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	await own.start();
	await publishExample();
});

beforeEach(() => sandbox.state.messages.clear());

after(async () => {
	await own.stop();
	await sandbox.close();
});

async function write(...messages) {
	for (const [from, text] of messages) {
		const { deliveries } = await sandbox.receive({ from, text });
		assert.deepEqual(
			deliveries.map(({ status }) => status),
			[200],
		);
	}
}

/** What the workflow has written, by person. */
const answers = () =>
	sandbox.state.messages
		.list()
		.filter(({ sent_by }) => sent_by === 'api')
		.map(({ remote_phone_number: to, message }) => [to, message.text.split('\n').slice(1)]);

/** Waits for the answers, and until nothing is running any more that could write another. */
async function allAnswers(count) {
	await until(`${count} answers are there`, async () =>
		answers().length >= count ? true : undefined,
	);
	await until('all runs have ended', async () => {
		const running = (await own.client.executions(id)).filter(
			(run) => ['new', 'running', 'waiting'].includes(run.status) && !lost.includes(run.id),
		);
		return running.length === 0 ? true : undefined;
	});
	return answers().sort();
}

it('goes on once for each person, with all that the person wrote, in order', async () => {
	await write(
		[JANE, 'Hi'],
		[AMIR, 'Good morning'],
		[JANE, 'I have a question'],
		[JANE, 'about my order'],
		[AMIR, 'Are you open?'],
		[JANE, 'A-1001'],
	);
	assert.deepEqual(await allAnswers(2), [
		[JANE, ['Hi', 'I have a question', 'about my order', 'A-1001']],
		[AMIR, ['Good morning', 'Are you open?']],
	]);

	await write([JANE, 'Thanks']);
	assert.deepEqual(
		(await allAnswers(3)).filter(([, [first]]) => first === 'Thanks'),
		[[JANE, ['Thanks']]],
	);
	assert.deepEqual(sandbox.violations, []);
});

it('answers what was written while n8n was killed in the middle of a wait, when it starts again', async () => {
	await write([JANE, 'Hello?'], [JANE, 'Anybody there?']);
	lost = (await own.client.executions(id))
		.filter(({ status }) => status !== 'success')
		.map((run) => run.id);
	await own.kill();
	assert.equal((await sandbox.receive({ from: AMIR, text: 'Hi' })).deliveries[0].status, 0);
	assert.deepEqual(answers(), []);

	await own.start();
	assert.deepEqual(await allAnswers(2), [
		[JANE, ['Hello?', 'Anybody there?']],
		[AMIR, ['Hi']],
	]);
	// n8n does not take up a wait of less than 65 seconds again: the look at the start did it.
	const ended = (await own.client.executions(id)).filter(({ status }) => status === 'success');
	assert.equal(lost.length, 2);
	assert.ok(ended.every((run) => !lost.includes(run.id)));
});

it('answers what was written when n8n was told to stop in the middle of a wait, at the latest when it starts again', async () => {
	await write([JANE, 'One'], [JANE, 'Two']);
	await own.stop();
	await own.start();
	assert.deepEqual(await allAnswers(1), [[JANE, ['One', 'Two']]]);
});
