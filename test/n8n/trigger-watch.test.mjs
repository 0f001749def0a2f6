import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, it } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor, lacks, node } from './helpers.mjs';
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

/** How many lines of n8n's log, so far, say this. */
const linesOfLog = (words) =>
	readFileSync(own.server.logFile, 'utf8')
		.split('\n')
		.filter((line) => words.test(line)).length;

const untilMore = async (what, count, more) => {
	const before = count();
	await until(what, async () => (count() >= before + more ? true : undefined));
};

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

/** The number's connection at 2Chat. */
const connect = (status) => {
	const isOurs = ({ phone_number: phone }) => phone === '+15550100002';
	sandbox.state.numbers.list().find(isOurs).connection_status = status;
};
/** Has the credential point at a 2Chat that is somewhere else. */
const moveTo = async (baseUrl) => {
	const { data } = credentialFor(sandbox);
	await own.client.saveCredential({
		...credentialFor(sandbox),
		name: credential.name,
		data: { ...data, baseUrl },
	});
};
const incidents = {
	'the number is disconnected': {
		begin: () => connect('D'),
		end: () => connect('C'),
		says: /\+15550100002 is disconnected.*QR code/s,
	},
	'2Chat refuses the key': {
		begin: () => sandbox.setApiKey('UAK-another'),
		end: () => sandbox.setApiKey(sandbox.options.apiKey),
		says: /refused the API key\. Copy it again/,
	},
	'2Chat refuses an event': {
		begin() {
			sandbox.faults.add({ method: 'POST', path: '*order.received', status: 422, times: Infinity });
			const refused = workflow.subscriptions.find(({ event_name: name }) => name !== RECEIVED);
			sandbox.state.subscriptions.delete(refused.uuid);
		},
		end: () => sandbox.faults.clear(),
		says: /did not accept the event "WhatsApp Order Received" on \+15550100002 again/,
	},
	'2Chat can reach n8n no more': {
		begin: async () => await moveTo('https://2chat.example.com/open'),
		end: async () => await moveTo(sandbox.url),
		says: /cannot reach n8n at http:\/\/127\.0\.0\.1.*N8N_WEBHOOK_URL/,
	},
};

for (const [what, { begin, end, says }] of Object.entries(incidents)) {
	const skip = lacks.failedExecutions;
	it(
		`runs the Error Workflow once when ${what}, and once more when it was well in between`,
		{ skip },
		async () => {
			const errors = await save([node('n8n-nodes-base.errorTrigger', 1, 'On Error', {})]);
			await own.client.publish(errors.id).catch(() => undefined);
			workflow = await make(
				{ events: TWO, options: { checkSubscriptions: '={{ "* * * * * *" }}' } },
				{ errorWorkflow: errors.id },
			);
			assert.equal(await workflow.publish(), undefined);
			for (const times of [1, 2]) {
				await begin();
				// Each look writes a line, and the alert one more.
				await untilMore('the watch has found it twice', () => linesOfLog(says), 3);
				const runs = await until('the Error Workflow has run', async () => {
					const all = await own.client.executions(errors.id);
					return all.length >= times ? all : undefined;
				});
				assert.equal(runs.length, times);
				const [newest] = (await own.client.finishedExecution(runs[0].id)).json('On Error');
				// Of an execution that never ran n8n tells under "trigger".
				assert.match(newest.trigger.error.message, says);
				await end();
				// The first look may have begun before.
				const looks = () => sandbox.count({ method: 'GET', path: '/whatsapp/get-numbers' });
				await untilMore('the watch has found nothing', looks, 2);
			}
			assert.equal((await own.client.executions(errors.id)).length, 2);
		},
	);
}
