import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSandbox } from '../../sandbox/server.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { credentialFor } from './helpers.mjs';
import { OwnN8n } from './ownN8n.mjs';
import { RECEIVED, TriggerWorkflow } from './triggers.mjs';

const GROUP_RECEIVED = 'whatsapp.group.message.received';
/** After a crash n8n waits two minutes before it takes up the publication that it was at. */
const SOON = {
	N8N_WORKFLOW_PUBLICATION_OUTBOX_LEASE_SECONDS: '20',
	N8N_WORKFLOW_PUBLICATION_OUTBOX_POLL_INTERVAL_MS: '1000',
};
let sandbox;
let own;
let credential;
let workflow;

const person = (number) => `+1555${2_000_000 + number}`;

const make = async (parameters) => {
	workflow = await new TriggerWorkflow(own.client, sandbox).make(
		credential,
		{ events: [RECEIVED, GROUP_RECEIVED], ...parameters },
		async (nodes) =>
			own.client.createWorkflow({ name: `Test ${randomUUID()}`, nodes, connections: {} }),
	);
	assert.equal(await workflow.publish(), undefined);
};

before(async () => {
	sandbox = await startSandbox();
	own = await OwnN8n.install();
	await own.start({ env: SOON });
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

/** 40 messages: 30 of 10 people, of whom 3 are answered, 4 in a group, 3 of somebody unwanted, 3 own. */
async function fortyMessages() {
	const wanted = [];
	const write = async (message) => {
		// Of two in one millisecond nobody knows which was first.
		await sleep(5);
		return (await sandbox.receive(message)).message;
	};
	const [group] = sandbox.state.groups.list();
	for (let number = 0; number < 30; number++) {
		const from = person(number % 10);
		const message = await write({ from, text: `Question ${number}` });
		if (number % 10 >= 3) wanted.push(`${RECEIVED}:${message.uuid}`);
		if (number % 10 === 9) {
			const inGroup = { from, group_uuid: group.uuid, text: `In the group ${number}` };
			wanted.push(`${GROUP_RECEIVED}:${(await write(inGroup)).uuid}`);
			await write({ from: person(50), text: 'Unwanted' });
		}
	}
	for (let number = 0; number < 3; number++) {
		const own = await write({ from: person(number), text: 'Answer' });
		own.sent_by = 'agent';
	}
	return wanted;
}

const eventIds = async (count) =>
	(await workflow.outputs(count)).map(({ json }) => json._twoChat.eventId).reverse();

const deliverAllLate = async () => {
	for (const message of sandbox.state.messages.list()) {
		const event = message.group_uuid ? GROUP_RECEIVED : RECEIVED;
		const { id = message.uuid, uuid, created_at, session_key, message: content, sent_by } = message;
		const { remote_phone_number, channel_phone_number, participant } = message;
		await sandbox.deliver(event, {
			...{ id, uuid, event, created_at, session_key, message: content, sent_by },
			...{ remote_phone_number, channel_phone_number, participant },
		});
	}
};

it('starts for exactly the unanswered messages of the time that n8n was down, once each, in order', async () => {
	await make({ options: { afterDowntime: 'unanswered', notFromNumbers: person(50) } });
	await own.stop();
	const wanted = await fortyMessages();
	await own.start({ env: SOON });
	assert.deepEqual(await eventIds(wanted.length), wanted);

	await deliverAllLate();
	const late = 9;
	// Those that were answered are new to the workflow when 2Chat delivers them after all.
	const all = await eventIds(wanted.length + late);
	assert.equal(new Set(all).size, wanted.length + late);

	const reads = sandbox.count({ path: '/whatsapp/messages/*' });
	await own.stop();
	await own.start({ env: SOON });
	await until('the messages are read again', async () =>
		sandbox.count({ path: '/whatsapp/messages/*' }) > reads ? true : undefined,
	);
	await sleep(2000);
	assert.equal((await eventIds(wanted.length + late)).length, wanted.length + late);
});

it('starts each at least once when it is killed in the middle, and twice with the same eventId', async () => {
	await make({ options: { afterDowntime: 'all' } });
	await own.stop();
	const wanted = [];
	for (let number = 0; number < 100; number++) {
		const { message } = await sandbox.receive({ from: person(number), text: `${number}` });
		wanted.push(`${RECEIVED}:${message.uuid}`);
	}
	const starting = own.start({ env: SOON });
	await until('some are started', async () => {
		const all = await workflow.executions().catch(() => []);
		return all.length >= 10 ? true : undefined;
	}).catch(() => undefined);
	await starting.catch(() => undefined);
	await own.kill();
	await own.start({ env: SOON });
	const started = new Map();
	await until(
		'all are started',
		async () => {
			const all = await workflow.executions().catch(() => []);
			for (const { id } of all.filter(({ status }) => status === 'success')) {
				if (started.has(id)) continue;
				const [{ json }] = (await own.client.finishedExecution(id)).items(workflow.node.name);
				started.set(id, json._twoChat.eventId);
			}
			// What was running when n8n was killed had started too: n8n shows it as crashed, without its data.
			const crashed = all.filter(({ status }) => status === 'crashed').length;
			const seen = new Set(started.values());
			return wanted.filter((eventId) => !seen.has(eventId)).length <= crashed ? true : undefined;
		},
		180_000,
	);
	assert.deepEqual(
		[...started.values()].filter((eventId) => !wanted.includes(eventId)),
		[],
	);
});
