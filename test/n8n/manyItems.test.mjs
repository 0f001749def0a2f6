import assert from 'node:assert/strict';
import { it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 100_000 });

async function allContacts() {
	const { id } = await saveWorkflow([
		manualTrigger(),
		twoChat('Contacts', credential, { resource: 'contact', operation: 'getAll', returnAll: true }),
	]);
	const executionId = await n8n.startWorkflow(id, { trigger: 'Start' });
	// The list of executions comes without their data, which is large here.
	await until(
		'the execution ends',
		async () => (await n8n.executions(id)).find(({ status }) => status !== 'running'),
		120_000,
	);
	return await n8n.finishedExecution(executionId);
}

it('lists 100,000 contacts from one input item', async () => {
	const execution = await allContacts();

	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Contacts').length, 100_000);
});

it('refuses more than n8n can take, after the first page and with the cure', async () => {
	sandbox.reset();
	sandbox.seedContacts(130_000);

	const execution = await allContacts();

	assert.match(execution.message, /130000 entries, more than the 100000 .* set Limit/);
	assert.equal(sandbox.count({ path: '/contacts' }), 1);
});
