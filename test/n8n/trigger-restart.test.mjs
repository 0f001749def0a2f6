import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { ensureBuilt, packPackage } from '../../scripts/lib/build.mjs';
import { N8nClient, until } from '../../scripts/lib/n8n-client.mjs';
import { ensureN8n } from '../../scripts/lib/n8n-install.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { userFolder } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { installPackage } from '../../scripts/lib/user-folder.mjs';
import { credentialFor } from './helpers.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

/** An n8n of this suite's own, because here n8n is stopped and killed. */
const owner = {
	email: 'restart@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Test',
	lastName: 'Owner',
};
const TWO = [RECEIVED, 'whatsapp.order.received'];
/** After a crash n8n waits two minutes before it takes up the interrupted publication. */
const SOON = {
	N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '20',
	N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '1000',
};
const folder = userFolder(`test-${process.pid}`);
let sandbox;
let port;
let server;
let client;
let credential;

async function start() {
	const { node, program } = await ensureN8n();
	server = await startN8n({ node, program, folder, port, env: SOON });
	client = new N8nClient(server.url);
	await client.signIn(owner);
}

/** Ends n8n at once, as a power cut does. */
async function kill() {
	process.kill(-server.pid, 'SIGKILL');
	await server.ended;
}

const make = async (parameters) =>
	await new TriggerWorkflow(client, sandbox).make(credential, parameters, async (nodes) =>
		client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections: {} }),
	);

/** The workflow again after n8n has come back. */
const found = (workflow) => Object.assign(workflow, { n8n: client });

before(async () => {
	sandbox = await startSandbox();
	await ensureBuilt();
	await installPackage(folder, await packPackage());
	port = await freePort();
	await start();
	credential = await client.saveCredential(credentialFor(sandbox));
});

beforeEach(() => sandbox.reset());

after(async () => {
	await server.stop();
	await sandbox.close();
});

it('goes on after a restart, asks 2Chat nothing for it, and changes without a double', async () => {
	const workflow = await make({ events: TWO });
	assert.equal(await workflow.publish(), undefined);
	const calls = sandbox.requests.length;
	await server.stop();
	await start();
	assert.equal(sandbox.requests.length, calls);
	found(workflow).assertSubscribed(TWO);

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
	await kill();
	await start();
	await until('n8n answers deliveries', async () => {
		const [{ status }] = await sandbox.deliver(RECEIVED);
		return status === 200 ? true : undefined;
	});
	found(workflow);
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
	await kill();
	await start();
	found(workflow);
	assert.equal(await workflow.publish({ name: 'WhatsApp in' }), undefined);
	workflow.assertSubscribed(TWO);
});
