import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { importExample } from './examples.mjs';
import { n8n, saveWorkflow, useSandbox } from './helpers.mjs';
import { written } from './waiting.mjs';

const { sandbox, credential } = await useSandbox();

/** Runs an example, with our credential, until it waits. */
async function start(name) {
	const { nodes, connections } = readExample(name, credential);
	const { id } = await saveWorkflow(nodes, connections);
	const executionId = await n8n.startWorkflow(id, { trigger: 'Start' });
	await until('the example waits', async () => {
		const { status } = await n8n.call('GET', `/executions/${executionId}`);
		return status === 'waiting' ? true : undefined;
	});
	return executionId;
}

it('the example that asks confirms what the customer has written', async () => {
	sandbox.reset();
	const id = await start('ask-and-wait');

	await sandbox.receive({ text: 'At nine' });

	const execution = await n8n.finishedExecution(id);
	assert.equal(execution.message, undefined);
	assert.deepEqual(written(sandbox), [
		'Hello Jane, when is a good time to deliver your order?',
		'Thank you! We have noted "At nine".',
	]);
	assert.equal(sandbox.state.subscriptions.size, 0);
});

it('the example with a choice asks again, and confirms the day that was chosen', async () => {
	sandbox.reset();
	const id = await start('ask-for-a-choice');

	await sandbox.receive({ text: 'Next week' });
	await sandbox.receive({ text: '2' });

	const execution = await n8n.finishedExecution(id);
	assert.equal(execution.message, undefined);
	assert.equal(written(sandbox).at(-1), 'See you on Tuesday!');
	assert.match(written(sandbox)[1], /^Sorry, I did not get that/);
	assert.equal(sandbox.state.subscriptions.size, 0);
});

it('the appointment reminders ask everybody at once, and do what each answers', async () => {
	sandbox.reset();
	const AMIR = '+15550100021';
	const NOOR = '+15550100022';
	const OFFICE = '+15550100030';
	const { id } = await importExample('appointment-reminders', credential);

	assert.equal((await n8n.runWorkflow(id, { trigger: 'Start' })).message, undefined);
	const runs = async () => await n8n.executions(id);
	await until('all three wait', async () => {
		const waiting = (await runs()).filter(({ status }) => status === 'waiting');
		return waiting.length === 3 ? true : undefined;
	});
	await sandbox.receive({ from: AMIR, text: '2' });
	await sandbox.receive({ text: 'yes' });
	for (const text of ['Who is this?', 'Hm', 'Perhaps']) await sandbox.receive({ from: NOOR, text });

	await until('all have ended', async () =>
		(await runs()).every(({ status }) => status === 'success') ? true : undefined,
	);
	const saidTo = (phone) =>
		sandbox.requests
			.filter(({ body }) => body?.to_number === phone)
			.map(({ body }) => body.text.split('\n')[0]);
	const question = (name, time) =>
		`Hello ${name}, you have an appointment with us tomorrow at ${time}. Will you come?`;
	assert.deepEqual(saidTo('+15550100001'), [
		question('Jane', '9:00 am'),
		'Thank you! See you tomorrow at 9:00 am.',
	]);
	assert.deepEqual(saidTo(AMIR), [
		question('Amir', '10:00 am'),
		'Your appointment is canceled. Write to us whenever you want a new one.',
	]);
	assert.equal(saidTo(NOOR).length, 3);
	assert.match(saidTo(OFFICE)[0], /^Please call Noor \(\+15550100022\).*"Perhaps"/);
	assert.equal(sandbox.state.subscriptions.size, 0);
	assert.deepEqual(sandbox.violations, []);
});
