import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, useSandbox } from '../n8n/helpers.mjs';
import { Asking } from '../n8n/waiting.mjs';
import { Sending } from './sending.mjs';

const { sandbox, credential } = await useSandbox();
const workers = JSON.parse(process.env.TWOCHAT_N8N_WORKERS);

/** The worker that took up an execution. */
const workerOf = ({ id }) =>
	workers.find(({ logFile }) =>
		readFileSync(logFile, 'utf8').includes(`Worker started execution ${id} `),
	);

it('sends nothing again when a worker is killed, and goes on with a reply on the other', async () => {
	const question = await new Asking(n8n, sandbox, credential).start({});
	sandbox.options.latencyMs = 200;
	const sending = await new Sending(sandbox, credential, 'Hello').start(100);
	await until('some are sent', async () => (sending.sent.length > 5 ? true : undefined));
	process.kill(-workerOf(sending).pid, 'SIGKILL');
	const before = sending.sent.length;

	const { status } = await sending.ended();
	assert.equal(status, 'error');
	// One may have been under way.
	assert.ok(sending.sent.length <= before + 1);
	assert.equal(new Set(sending.sent).size, sending.sent.length);

	sandbox.options.latencyMs = 0;
	await sandbox.receive({ text: 'Tomorrow' });
	const { reply } = await question.ended();
	assert.equal(reply.text, 'Tomorrow');
	assert.equal(sandbox.state.subscriptions.size, 0);
});
