import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const TWO = [RECEIVED, 'whatsapp.order.received'];
/** After a crash n8n waits two minutes before it takes up the interrupted publication. */
const SOON = {
	N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '20',
	N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '1000',
};
let sandbox;
let own;
let credential;

const start = async () => await own.start({ env: SOON });

const make = async (parameters) =>
	await new TriggerWorkflow(own.client, sandbox).make(credential, parameters, async (nodes) =>
		own.client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections: {} }),
	);

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	await start();
	credential = await own.client.saveCredential(credentialFor(sandbox));
});

beforeEach(() => sandbox.reset());

after(async () => {
	await own.stop();
	await sandbox.close();
});

it('goes on after a restart, asks 2Chat for the list and the numbers only, and changes without a double', async () => {
	const workflow = await make({ events: TWO });
	assert.equal(await workflow.publish(), undefined);
	const calls = sandbox.requests.length;
	await own.stop();
	await start();
	await until('the watch has looked', async () =>
		sandbox.count({ path: '/whatsapp/get-numbers' }) > 0 ? true : undefined,
	);
	assert.deepEqual(
		sandbox.requests.slice(calls).map(({ method, path }) => `${method} ${path}`),
		['GET /webhooks', 'GET /whatsapp/get-numbers'],
	);
	workflow.assertSubscribed(TWO);

	await sandbox.deliver(RECEIVED);
	await workflow.outputs(1);
	assert.equal(await workflow.publish({ parameters: { events: [RECEIVED] } }), undefined);
	workflow.assertSubscribed([RECEIVED]);
	await workflow.unpublish();
	workflow.assertSubscribed([]);
});

it('hears what 2Chat delivers after a crash that cost n8n the token', async () => {
	const workflow = await make({ events: TWO });
	// n8n saves what the trigger remembers when all triggers of the workflow are set up: it dies before.
	sandbox.faults.add({ method: 'POST', path: '*order.received', when: 'after', hang: true });
	void workflow.publish().catch(() => undefined);
	await until('2Chat has both subscriptions', async () =>
		workflow.subscriptions.length === 2 ? true : undefined,
	);
	await own.kill();
	await start();
	await until('n8n answers deliveries', async () => {
		const [{ status }] = await sandbox.deliver(RECEIVED);
		return status === 200 ? true : undefined;
	});
	const [{ json }] = await workflow.outputs(1);
	assert.equal(json._twoChat.eventName, RECEIVED);
	workflow.assertSubscribed(TWO);

	assert.equal(await workflow.publish({ parameters: { events: [RECEIVED] } }), undefined);
	workflow.assertSubscribed([RECEIVED]);
	await workflow.unpublish();
	workflow.assertSubscribed([]);
});

it('is whole again after a crash in the middle of subscribing, with the next change', async () => {
	const workflow = await make({ events: TWO });
	sandbox.faults.add({ method: 'POST', path: '*order.received', when: 'before', hang: true });
	void workflow.publish().catch(() => undefined);
	await until('2Chat is asked for the second', async () =>
		sandbox.count({ path: '*order.received' }) > 0 ? true : undefined,
	);
	await own.kill();
	await start();
	assert.equal(await workflow.publish({ name: 'WhatsApp in' }), undefined);
	workflow.assertSubscribed(TWO);
});
