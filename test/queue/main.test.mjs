import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { n8n, useSandbox } from '../n8n/helpers.mjs';
import { RECEIVED, TriggerWorkflow } from '../n8n/triggers.mjs';

const { sandbox, credential } = await useSandbox();
const main = JSON.parse(process.env.TWOCHAT_N8N_MAIN);
const REACTION = 'whatsapp.message.reaction';

let again;
after(async () => await again?.stop());

const looks = () => sandbox.count({ method: 'GET', path: '/webhooks' });
const names = () => sandbox.state.subscriptions.list().map(({ event_name }) => event_name);

it('takes deliveries while the main process is down, and mends once when it is back', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, {
		events: [RECEIVED, REACTION],
	});
	assert.equal(await workflow.publish(), undefined);
	process.kill(-main.pid, 'SIGTERM');
	await until('the main process has ended', async () =>
		(await fetch(`http://127.0.0.1:${main.settings.port}/healthz`).catch(() => undefined))
			? undefined
			: true,
	);

	const gone = sandbox.state.subscriptions.list().find((one) => one.event_name === REACTION);
	sandbox.state.subscriptions.delete(gone.uuid);
	const [delivery] = await sandbox.deliver(RECEIVED, {
		uuid: 'MSG-1',
		remote_phone_number: '+15550100001',
		message: { text: 'Is anybody there?' },
		sent_by: 'user',
	});
	assert.equal(delivery.status, 200);

	const before = looks();
	again = await startN8n(main.settings);
	await until('the subscription is there again', async () =>
		names().includes(REACTION) ? true : undefined,
	);
	const [{ json }] = await workflow.outputs(1);
	assert.equal(json.text, 'Is anybody there?');
	assert.deepEqual(names().sort(), [RECEIVED, REACTION].sort());
	// The webhook processes and workers have started no watch of their own.
	assert.equal(looks(), before + 1);
});
