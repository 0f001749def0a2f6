import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
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
		'Hello Jane, when shall we deliver your order?',
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
