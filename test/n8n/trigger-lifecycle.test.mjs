import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor, n8n, useSandbox } from './helpers.mjs';
import { id, number, RECEIVED, TriggerWorkflow } from './triggers.mjs';

const { sandbox, credential } = await useSandbox();
const THREE = [RECEIVED, 'whatsapp.message.reaction', 'whatsapp.order.received'];
const SECOND = '/webhooks/subscribe/whatsapp.message.reaction';

/** A published workflow with three events. */
const published = async (parameters = { events: THREE }) => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, parameters);
	assert.equal(await workflow.publish(), undefined);
	return workflow;
};

/** What is left is unsubscribed by n8n at the end; a fresh state keeps the tests apart. */
beforeEach(() => sandbox.reset());

it('has one subscription per event after each of three publishes', async () => {
	const workflow = await published();
	for (let times = 0; times < 3; times++) {
		assert.equal(await workflow.publish({ position: [times * 100, 0] }), undefined);
		workflow.assertSubscribed(THREE);
	}
	await workflow.unpublish();
	workflow.assertSubscribed([]);
	assert.deepEqual(sandbox.violations, []);
});

it('has exactly what is wanted after each change of the node', async () => {
	const workflow = await published();
	const groups = [RECEIVED, 'whatsapp.group.join'];
	const group = sandbox.state.groups.list()[0].uuid;
	/** @type {Array<[string, object, string[]]>} */
	const changes = [
		['an event less', { parameters: { events: THREE.slice(0, 2) } }, THREE.slice(0, 2)],
		['other events', { parameters: { events: groups } }, groups],
		['one group only', { parameters: { group: id(group) } }, groups],
		[
			'another number',
			{ parameters: { whatsappNumber: number('+15550100005'), group: id('') } },
			groups,
		],
		['another name', { name: 'WhatsApp in' }, groups],
		[
			'another period',
			{ parameters: { events: ['whatsapp.conversation.new'], timePeriod: 'week' } },
			['whatsapp.conversation.new'],
		],
	];
	for (const [what, change, events] of changes) {
		assert.equal(await workflow.publish(change), undefined, what);
		workflow.assertSubscribed(events);
	}
	assert.equal(workflow.subscriptions[0].time_period, 'week');
	await workflow.unpublish();
	workflow.assertSubscribed([]);
	assert.deepEqual(sandbox.violations, []);
});

it('moves to the account of another credential', async () => {
	const other = await useSandbox({ apiKey: 'UAK-other' });
	const workflow = await published();
	await workflow.publish({ credentials: { twoChatApi: other.credential } });
	workflow.assertSubscribed([]);
	assert.equal(other.sandbox.state.subscriptions.size, 3);
	await workflow.unpublish();
	assert.equal(other.sandbox.state.subscriptions.size, 0);
});

it('makes all or nothing, and names the event that was refused', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, { events: THREE });
	sandbox.faults.add({ method: 'POST', path: SECOND, status: 422, times: Infinity });
	assert.match(await workflow.publish(), /"WhatsApp Message Reaction" on \+15550100002/);
	workflow.assertSubscribed([]);
	sandbox.faults.clear();
	assert.equal(await workflow.publish(), undefined);
	workflow.assertSubscribed(THREE);
});

it('heals a passing fault within the publish', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, { events: THREE });
	sandbox.faults.add({ method: 'POST', path: SECOND, drop: true, when: 'after', times: 1 });
	assert.equal(await workflow.publish(), undefined);
	workflow.assertSubscribed(THREE);
});

it('takes what is gone already for removed', async () => {
	const workflow = await published();
	sandbox.faults.add({ method: 'DELETE', status: 404, when: 'after', times: 3 });
	await workflow.unpublish();
	workflow.assertSubscribed([]);
});

it('mends what a delete had to leave, with the next publish', async () => {
	const workflow = await published();
	const fault = sandbox.faults.add({ method: 'DELETE', status: 400, times: 3 });
	const changed = { name: 'WhatsApp in', parameters: { events: THREE.slice(1) } };
	// Older n8n tries less often within one publish, and then says why it failed.
	while ((await workflow.publish(changed)) !== undefined) assert.ok(fault.hits <= 3);
	assert.equal(fault.hits, 3);
	workflow.assertSubscribed(THREE.slice(1));
});

it('makes again what somebody removed at 2Chat, with the next change', async () => {
	const workflow = await published();
	sandbox.state.subscriptions.delete(workflow.subscriptions[1].uuid);
	await workflow.publish({ parameters: { options: { textContains: 'order' } } });
	workflow.assertSubscribed(THREE);
});

it('publishes once the key in the credential is mended, without any change to the workflow', async () => {
	const workflow = await published();
	const { data } = credentialFor(sandbox);
	const setKey = async (apiKey) =>
		await n8n.saveCredential({
			name: credential.name,
			type: 'twoChatApi',
			data: { ...data, apiKey },
		});
	await setKey('UAK-wrong');
	assert.match(
		await workflow.publish({ parameters: { events: THREE.slice(1) } }),
		/refused the API key/,
	);
	await setKey(sandbox.apiKey);
	assert.equal(await workflow.publish(), undefined);
	workflow.assertSubscribed(THREE.slice(1));
});

it('listens for a test event beside production, and leaves production as it was', async () => {
	const workflow = await published();
	const { waitingForWebhook } = await n8n.requestRun(workflow.id, {
		triggerToStartFrom: { name: workflow.node.name },
	});
	assert.equal(waitingForWebhook, true);
	const all = sandbox.state.subscriptions.list();
	assert.equal(all.length, 6);
	const test = all.find(
		({ hook_url, event_name }) => hook_url.includes('/webhook-test/') && event_name === RECEIVED,
	);
	await sandbox.deliver(RECEIVED, undefined, { to: test.uuid });
	await workflow.outputs(1);
	await until('the test subscriptions are gone', async () =>
		sandbox.state.subscriptions.size === 3 ? true : undefined,
	);
	workflow.assertSubscribed(THREE);
});

it('runs the editor’s test on a sample, without waiting for 2Chat', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(credential, {
		events: ['whatsapp.order.received'],
		options: { testWithSample: true },
	});
	await n8n.requestRun(workflow.id, {
		triggerToStartFrom: { name: workflow.node.name },
	});
	const [{ json }] = await workflow.outputs(1);
	assert.equal(json.order.total, 45);
	assert.equal(sandbox.count({ method: 'POST' }), 0);
});

it('is refused with the cure where 2Chat could not reach n8n', async () => {
	const workflow = await new TriggerWorkflow(n8n, sandbox).make(
		await n8n.saveCredential({
			name: 'Far away',
			type: 'twoChatApi',
			data: { apiKey: 'UAK-1', baseUrl: 'https://2chat.example.com/open' },
		}),
	);
	assert.match(await workflow.publish(), /cannot reach n8n at .*N8N_WEBHOOK_URL/);
});
