import assert from 'node:assert/strict';
import { it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';

/** More than n8n's own declarative engine can take from one input item: its stack holds 123,000. */
const MANY = 130_000;

const { credential } = await useSandbox({ contacts: MANY });

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
		240_000,
	);
	return await n8n.finishedExecution(executionId);
}

it('lists 130,000 contacts from one input item', async () => {
	const execution = await allContacts();

	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Contacts').length, MANY);
});
