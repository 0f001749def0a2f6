import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../scripts/lib/children.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, useSandbox } from '../n8n/helpers.mjs';
import { RECEIVED, TriggerWorkflow } from '../n8n/triggers.mjs';

const { sandbox, credential } = await useSandbox();
const THREE = [RECEIVED, 'whatsapp.order.received', 'whatsapp.message.reaction'];

/** The main process, which is started again whenever it ends. */
const main = () => Number(readFileSync(process.env.TWOCHAT_N8N_MAIN, 'utf8'));

it('mends once, and only in the main process, when that is restarted while the webhook processes deliver', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, { events: THREE });
	assert.equal(await workflow.publish(), undefined);
	const first = main();
	process.kill(first, 'SIGTERM');
	await until('the main process has ended', async () => (isAlive(first) ? undefined : true));
	const [received, removed, doubled] = THREE.map((event) =>
		workflow.subscriptions.find(({ event_name: name }) => name === event),
	);
	sandbox.state.subscriptions.delete(removed.uuid);
	sandbox.state.subscriptions.set('WHK-2', { ...doubled, uuid: 'WHK-2' });
	const before = sandbox.requests.length;

	const written = [];
	await until('the main process is back', async () => {
		const uuid = `MSG-${randomUUID()}`;
		const payload = { uuid, message: { text: 'Hello' }, sent_by: 'user' };
		const [{ status }] = await sandbox.deliver(RECEIVED, payload, { to: received.uuid });
		assert.equal(status, 200);
		written.push(uuid);
		await sleep(900);
		const isBack = await n8n.call('GET', '/settings').then(
			() => true,
			() => false,
		);
		return isBack || undefined;
	});
	await until('2Chat has exactly the wanted subscriptions', async () =>
		sandbox.state.subscriptions.size === THREE.length && workflow.subscriptions.length > 2
			? true
			: undefined,
	);
	workflow.assertSubscribed(THREE);
	const outputs = await workflow.outputs(written.length);
	assert.deepEqual(outputs.map(({ json }) => json.messageId).sort(), written.sort());
	assert.deepEqual(
		sandbox.requests.slice(before).map(({ method, path }) => `${method} ${path}`),
		[
			'GET /webhooks',
			'POST /webhooks/subscribe/whatsapp.order.received',
			'DELETE /webhooks/WHK-2',
			'GET /whatsapp/get-numbers',
		],
	);
});
