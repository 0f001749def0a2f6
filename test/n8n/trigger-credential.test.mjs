import assert from 'node:assert/strict';
import { it } from 'node:test';
import { credentialFor, n8n, useSandbox } from './helpers.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const { sandbox, credential } = await useSandbox();

it('is unpublished although its credential is deleted, starts nothing, and is tidied up with another one', async () => {
	const deleted = await n8n.saveCredential(credentialFor(sandbox));
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(deleted);
	assert.equal(await workflow.publish(), undefined);
	const [{ hook_url: to }] = workflow.subscriptions;
	await n8n.call('DELETE', `/credentials/${deleted.id}`);

	await workflow.unpublish();

	assert.equal((await n8n.call('GET', `/workflows/${workflow.id}`)).active, false);
	const [{ status }] = await sandbox.deliver(RECEIVED, undefined, { to });
	assert.equal(status, 404);
	assert.deepEqual(await workflow.executions(), []);

	assert.equal(await workflow.publish({ credentials: { twoChatApi: credential } }), undefined);
	workflow.assertSubscribed([RECEIVED]);
	await workflow.unpublish();
	workflow.assertSubscribed([]);
});
