import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { it } from 'node:test';
import { oldAction, oldNodes, oldTrigger, oldTriggers, workflowOf } from '../data/oldWorkflow.mjs';
import { manualTrigger, n8n, saveWorkflow, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();
const script = resolve(import.meta.dirname, '../../scripts/migrate.mjs');
const credentials = { twoChatApi: credential };

/** What `node scripts/migrate.mjs old.json` gives and says. */
function migrated(workflow) {
	const folder = mkdtempSync(join(tmpdir(), 'twochat-migrate-'));
	try {
		const file = join(folder, 'old.json');
		writeFileSync(file, JSON.stringify(workflow));
		const { status, stdout, stderr } = spawnSync(process.execPath, [script, file], {
			encoding: 'utf8',
		});
		assert.equal(status, 0, stderr);
		return { ...JSON.parse(stdout), said: stderr.trim() };
	} finally {
		rmSync(folder, { recursive: true });
	}
}

it("each operation of 2Chat's own node sends the same request after migration", async () => {
	const nodes = oldNodes.map(({ name, parameters }) =>
		oldAction(name, parameters, { credentials }),
	);
	const { said, ...workflow } = migrated(workflowOf([manualTrigger(), ...nodes]));
	assert.equal(said, `${oldNodes.length} nodes of 2Chat's own package changed.`);
	const { id } = await saveWorkflow(workflow.nodes, workflow.connections);
	const before = sandbox.requests.length;
	await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.deepEqual(
		sandbox.requests.slice(before).map(({ method, path, body }) => ({
			method,
			path: decodeURIComponent(path),
			...(body && { body }),
		})),
		oldNodes.map(({ request }) => request),
	);
	assert.deepEqual(sandbox.violations, []);
});

it('each of its triggers subscribes to the same after migration', async () => {
	const addresses = oldTriggers.map(() => crypto.randomUUID());
	const triggers = oldTriggers.map(({ name, parameters }, index) =>
		oldTrigger(parameters, { credentials, webhookId: addresses[index] }, name),
	);
	const { nodes } = migrated({ nodes: triggers, connections: {} });
	const { id } = await saveWorkflow(nodes, {});
	const before = sandbox.requests.length;
	assert.equal((await n8n.publish(id)).status, 'published');
	const sent = sandbox.requests
		.slice(before)
		.filter(({ method }) => method === 'POST')
		.map(({ method, path, body: { hook_url, ...body } }) => ({ hook_url, method, path, body }));
	oldTriggers.forEach(({ request }, index) => {
		const ours = sent.filter(({ path }) => path === request.path);
		const [{ hook_url, ...asked }] = ours;
		assert.equal(ours.length, 1);
		assert.deepEqual(asked, request);
		assert.ok(hook_url.includes(`/webhook/${addresses[index]}/webhook?`), hook_url);
	});
	assert.equal(sent.length, oldTriggers.length);
	await n8n.unpublish(id);
	assert.deepEqual(sandbox.violations, []);
});

it('what the old trigger has left at 2Chat goes when the migrated one is published', async () => {
	const [{ parameters }] = oldTriggers;
	const trigger = oldTrigger(parameters, { credentials, webhookId: crypto.randomUUID() });
	const { nodes } = migrated(workflowOf([trigger]));
	const { id } = await saveWorkflow(nodes);
	await n8n.publish(id);
	const [{ hook_url: ours, ...subscription }] = sandbox.state.subscriptions.list();
	await n8n.unpublish(id);
	const uuid = 'WHK00000000-0000-4000-8000-0000000000ff';
	const [hook_url] = ours.split('?');
	sandbox.state.subscriptions.set(uuid, { ...subscription, uuid, hook_url });

	await n8n.publish(id);
	const left = sandbox.state.subscriptions.list();
	assert.equal(left.length, 1);
	assert.notEqual(left[0].uuid, uuid);
	await n8n.unpublish(id);
});

it('says on stderr what it could not carry over, and how to call it', () => {
	const toAll = { operation: 'sendToGroup', whatsappGroupUuid: 'all', text: 'Hello' };
	const { said } = migrated(workflowOf([oldAction('To All', toAll)]));
	assert.match(said, /^To All: it wrote to all groups at once\. .*\n1 node of 2Chat/);
	assert.throws(
		() => execFileSync(process.execPath, [script], { stdio: 'pipe' }),
		/node scripts\/migrate\.mjs old\.json > new\.json/,
	);
});
