import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, saveWorkflow, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();

/** Saves an example as a user does: imported, and with the credential chosen in the nodes of ours. */
async function importExample(name) {
	const { nodes, connections } = readExample(name, credential);
	return await saveWorkflow(nodes, connections);
}

it('the example of the five operations runs through, also where 2Chat has no webhook yet', async () => {
	const { id } = await importExample('five-operations');

	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });

	assert.equal(execution.message, undefined);
	assert.equal(execution.json('Test the API Key')[0].valid, true);
	assert.ok(execution.json('Get Usage')[0].requestsRemaining > 0);
	const [{ uuid }] = execution.json('Create a Contact');
	assert.ok(execution.json('Get Many Contacts').some((contact) => contact.uuid === uuid));
});

it('the example that replies answers a message, once', async () => {
	const { id } = await importExample('reply-to-a-message');
	assert.equal((await n8n.publish(id)).status, 'published');
	const replies = () => sandbox.requests.filter(({ path }) => path === '/whatsapp/send-message');

	await sandbox.receive({ text: 'Hello' });

	await until('the reply is sent', async () => replies().length > 0 || undefined);
	await n8n.unpublish(id);
	assert.deepEqual(
		replies().map(({ body }) => body.to_number),
		['+15550100001'],
	);
});
