import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';
import { Asking } from './waiting.mjs';

let sandbox;
let own;
let credential;

const ask = async (parameters) =>
	await new Asking(own.client, sandbox, credential).start(
		parameters,
		{ order: 'A-1' },
		(nodes, connections) =>
			own.client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections }),
	);

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	await own.start();
	credential = await own.client.saveCredential(credentialFor(sandbox));
});

after(async () => {
	await own.stop();
	await sandbox.close();
});

it('goes on with the reply, and with the end of the time, after n8n was killed meanwhile', async () => {
	sandbox.faults.add({
		path: '/whatsapp/send-message',
		match: ({ body }) => body.to_number === '+15550100010',
		status: 422,
	});
	const answered = await ask({
		alsoAsk: '+15550100010',
		responseType: 'choice',
		choices: 'Monday\nTuesday',
	});
	await sandbox.receive({ text: 'Hm' });
	const timedOut = await ask({ to: '+15550100009', limitAmount: 0.01, limitUnit: 'minutes' });
	await own.kill();
	await own.start();
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
	assert.equal(reply.notAsked[0].to, '+15550100010');

	// The next question clears away what the expired one has left.
	const next = await ask({});
	assert.deepEqual(timedOut.hookUrls, []);
	await sandbox.receive({ text: 'Done' });
	await next.ended();
	assert.equal(sandbox.state.subscriptions.size, 0);
});
