import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { ensureBuilt, packPackage } from '../../scripts/lib/build.mjs';
import { N8nClient, until } from '../../scripts/lib/n8n-client.mjs';
import { ensureN8n } from '../../scripts/lib/n8n-install.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { userFolder } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { installPackage } from '../../scripts/lib/user-folder.mjs';
import { credentialFor } from './helpers.mjs';
import { Asking } from './waiting.mjs';

/** An n8n of this suite's own, because here n8n is killed. */
const owner = {
	email: 'restart@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Test',
	lastName: 'Owner',
};
const folder = userFolder(`test-${process.pid}`);
let sandbox;
let port;
let server;
let client;
let credential;

async function start() {
	const { node, program } = await ensureN8n();
	server = await startN8n({ node, program, folder, port });
	client = new N8nClient(server.url);
	await client.signIn(owner);
}

/** Ends n8n at once, as a power cut does. */
async function kill() {
	process.kill(-server.pid, 'SIGKILL');
	await server.ended;
}

const ask = async (parameters) =>
	await new Asking(client, sandbox, credential).start(
		parameters,
		{ order: 'A-1' },
		(nodes, connections) =>
			client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections }),
	);

before(async () => {
	sandbox = await startSandbox();
	await ensureBuilt();
	await installPackage(folder, await packPackage());
	port = await freePort();
	await start();
	credential = await client.saveCredential(credentialFor(sandbox));
});

after(async () => {
	await server.stop();
	await sandbox.close();
});

it('goes on with the reply, and with the end of the time, after n8n was killed meanwhile', async () => {
	const answered = await ask({ responseType: 'choice', choices: 'Monday\nTuesday' });
	await sandbox.receive({ text: 'Hm' });
	const timedOut = await ask({ to: '+15550100009', limitAmount: 0.01, limitUnit: 'minutes' });
	await kill();
	await start();
	for (const asking of [answered, timedOut]) asking.n8n = client;
	const expired = await timedOut.ended();
	assert.deepEqual(expired.after, [{ order: 'A-1', timedOut: true }]);
	assert.deepEqual(expired.execution.json('Items'), [{ order: 'A-1' }]);

	await until('n8n takes the reply', async () => {
		const { deliveries } = await sandbox.receive({ text: 'Tuesday' });
		return deliveries.some(({ status }) => status === 200) ? true : undefined;
	});
	const { reply } = await answered.ended();
	assert.equal(reply.choice, 'Tuesday');
	assert.equal(reply.timesAsked, 2);

	// The next question clears away what the expired one has left.
	const next = await ask({});
	assert.deepEqual(timedOut.hookUrls, []);
	await sandbox.receive({ text: 'Done' });
	await next.ended();
	assert.equal(sandbox.state.subscriptions.size, 0);
});
