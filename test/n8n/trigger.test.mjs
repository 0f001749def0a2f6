import assert from 'node:assert/strict';
import { it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, saveWorkflow, twoChatTrigger, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();
const events = ['whatsapp.message.received', 'whatsapp.message.sent'];
const salesNumber = { __rl: true, mode: 'number', value: '+15550100002' };
const subscriptions = () => sandbox.state.subscriptions.list();

it('holds one subscription per event while the workflow is published, and starts it with the payload', async () => {
	const workflow = await saveWorkflow([
		twoChatTrigger(credential, {
			events,
			whatsappNumber: salesNumber,
			simplify: false,
		}),
	]);

	const publication = await n8n.publish(workflow.id);

	assert.deepEqual(
		[publication.status, publication.triggers.map(({ errorMessage }) => errorMessage)],
		['published', [null]],
	);
	assert.deepEqual(
		subscriptions()
			.map(({ event_name }) => event_name)
			.sort(),
		events,
	);

	const payload = {
		id: 'MSG11111111-0000-4000-8000-000000000001',
		uuid: 'MSG11111111-0000-4000-8000-000000000001',
		event: 'whatsapp.message.received',
		message: { text: 'Is this still available?' },
		remote_phone_number: '+15550100001',
		channel_phone_number: '+15550100002',
		sent_by: 'user',
	};
	const [answer] = await sandbox.deliver('whatsapp.message.received', payload);

	assert.equal(answer.status, 200);
	const [started] = await until('the delivered message starts an execution', async () => {
		const executions = await n8n.executions(workflow.id);
		return executions.length > 0 ? executions : undefined;
	});
	const execution = await n8n.finishedExecution(started.id);
	assert.equal(execution.status, 'success');
	const [item] = execution.json('2Chat Trigger');
	assert.deepEqual({ ...item, ...payload }, item);

	await n8n.unpublish(workflow.id);
	await until('no subscription is left', async () =>
		subscriptions().length === 0 ? true : undefined,
	);
	assert.deepEqual(sandbox.violations, []);
});

it('says in the publish dialog what to do when the key is refused', async () => {
	sandbox.setApiKey('UAK-another');
	const workflow = await saveWorkflow([
		twoChatTrigger(credential, { events, whatsappNumber: salesNumber }),
	]);

	const publication = await n8n.publish(workflow.id);

	assert.equal(publication.status, 'failed');
	assert.match(publication.triggers[0].errorMessage, /API key/);
	assert.equal(subscriptions().length, 0);
	sandbox.reset();
});
