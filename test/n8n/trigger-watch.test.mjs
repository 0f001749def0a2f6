import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor, node } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const TWO = [RECEIVED, 'whatsapp.order.received'];
const THREE = [...TWO, 'whatsapp.message.reaction'];
/** Every two seconds: an expression in Check Subscriptions may give a cron expression. */
const SOON = { checkSubscriptions: '={{ "*/2 * * * * *" }}' };
let sandbox;
let own;
let credential;
let workflow;

const save = async (nodes, more) =>
	await own.client.createWorkflow({
		name: `Test ${randomUUID()}`,
		nodes,
		connections: {},
		...more,
	});

const make = async (parameters, settings) =>
	await new TriggerWorkflow(own.client, sandbox).make(credential, parameters, async (nodes) =>
		save(nodes, { settings }),
	);

const restart = async (meanwhile = () => {}) => {
	await own.stop();
	await meanwhile();
	await own.start();
};

const isWhole = async (events = TWO) =>
	await until('2Chat has exactly the wanted subscriptions', async () => {
		const names = sandbox.state.subscriptions.list().map(({ event_name }) => event_name);
		return names.sort().join() === [...events].sort().join() &&
			workflow.subscriptions.length === events.length
			? true
			: undefined;
	});

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	await own.start();
	credential = await own.client.saveCredential(credentialFor(sandbox));
});

beforeEach(async () => {
	await workflow?.unpublish();
	workflow = undefined;
	sandbox.reset();
});

after(async () => {
	await own.stop();
	await sandbox.close();
});

const harm = {
	removed: () => sandbox.state.subscriptions.delete(workflow.subscriptions[0].uuid),
	doubled: () =>
		sandbox.state.subscriptions.set('WHK-2', { ...workflow.subscriptions[0], uuid: 'WHK-2' }),
	changed: () => {
		const [one] = workflow.subscriptions;
		one.hook_url = one.hook_url.replace(/token=\w+/, `token=${'0'.repeat(64)}`);
	},
};

it('has exactly the wanted subscriptions after a restart, whatever became of them meanwhile', async () => {
	workflow = await make({ events: THREE });
	assert.equal(await workflow.publish(), undefined);
	await restart(() => {
		harm.changed();
		harm.doubled();
		sandbox.state.subscriptions.delete(workflow.subscriptions[2].uuid);
	});
	await isWhole(THREE);
	await sandbox.deliver(RECEIVED);
	await workflow.outputs(1);
});

it('has them by the clock too, and no longer looks once it is unpublished', async () => {
	workflow = await make({ events: TWO, options: SOON });
	assert.equal(await workflow.publish(), undefined);
	for (const doHarm of Object.values(harm)) {
		doHarm();
		await isWhole();
	}
	assert.equal(await workflow.publish({ name: 'Renamed' }), undefined);
	harm.removed();
	await isWhole();
	await workflow.unpublish();
	const looks = () => sandbox.count({ method: 'GET', path: '/webhooks' });
	const before = looks();
	await new Promise((resolve) => setTimeout(resolve, 4000));
	assert.equal(looks(), before);
	assert.equal(sandbox.state.subscriptions.size, 0);
});

for (const [what, fault] of Object.entries({
	'refuses connections': { drop: true },
	hangs: { hang: true },
	'answers 500': { status: 500 },
	'refuses the key': { status: 401 },
})) {
	it(`stays published over a restart while 2Chat ${what}, hears deliveries, and mends later`, async () => {
		workflow = await make({ events: TWO, options: SOON });
		assert.equal(await workflow.publish(), undefined);
		const received = workflow.subscriptions.find(({ event_name }) => event_name === RECEIVED);
		await restart(() => {
			const other = workflow.subscriptions.find(({ event_name }) => event_name !== RECEIVED);
			sandbox.state.subscriptions.delete(other.uuid);
			sandbox.faults.add({ path: '/webhooks', times: Infinity, ...fault });
		});
		const [{ status }] = await sandbox.deliver(RECEIVED, undefined, { to: received.uuid });
		assert.equal(status, 200);
		await until('the delivery has started a run', async () =>
			(await workflow.executions()).some((one) => one.status === 'success') ? true : undefined,
		);
		sandbox.faults.clear();
		await isWhole();
		assert.equal((await own.client.call('GET', `/workflows/${workflow.id}`)).active, true);
	});
}

it('runs the Error Workflow once per incident, with the sentence', async () => {
	const errors = await save([node('n8n-nodes-base.errorTrigger', 1, 'On Error', {})]);
	await own.client.publish(errors.id).catch(() => undefined);
	workflow = await make({ events: TWO, options: SOON }, { errorWorkflow: errors.id });
	assert.equal(await workflow.publish(), undefined);
	const number = sandbox.state.numbers
		.list()
		.find(({ phone_number }) => phone_number === '+15550100002');
	const alerts = async (count) => {
		const looks = sandbox.count({ path: '/whatsapp/get-numbers' });
		await until('the watch has looked twice', async () =>
			sandbox.count({ path: '/whatsapp/get-numbers' }) > looks + 1 ? true : undefined,
		);
		const runs = await until(`the Error Workflow has run ${count} times`, async () => {
			const all = await own.client.executions(errors.id);
			return all.length >= count ? all : undefined;
		});
		assert.equal(runs.length, count);
		return (await own.client.finishedExecution(runs[0].id)).json('On Error')[0];
	};
	number.connection_status = 'D';
	// Of an execution that never ran n8n tells under "trigger".
	const { trigger } = await alerts(1);
	assert.match(trigger.error.message, /\+15550100002 is disconnected.*QR code/s);
	number.connection_status = 'C';
	await alerts(1);
	number.connection_status = 'D';
	await alerts(2);
});
