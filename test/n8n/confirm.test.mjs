import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import {
	items,
	manualTrigger,
	n8n,
	node,
	saveWorkflow,
	twoChat,
	twoChatTool,
	useSandbox,
} from './helpers.mjs';
import { number } from './triggers.mjs';

const { sandbox, credential } = await useSandbox();

beforeEach(() => sandbox.reset());

const NOT_THERE = '+15550100404';

/** @param {string} status @param {number} [seconds] */
const waitUntil = (status, seconds) => ({ waitUntil: { values: { status, seconds } } });

const sendText = (options, parameters = {}) => ({
	resource: 'message',
	operation: 'sendText',
	from: number('+15550100002'),
	to: number('={{ $json.to ?? "+15550100001" }}'),
	message: 'Hello',
	options,
	...parameters,
});

const workflow = async (list, options) =>
	(
		await saveWorkflow([
			manualTrigger(),
			items(list),
			twoChat('Send', credential, sendText(options)),
		])
	).id;

const run = async (...of) => await n8n.runWorkflow(await workflow(...of), { trigger: 'Start' });
const sends = () => sandbox.count({ method: 'POST', path: '/whatsapp/send-message' });
const looks = () => sandbox.count({ method: 'GET', path: '/whatsapp/message*' });

it('waits until a message was delivered, and then sends the next', async () => {
	sandbox.options.acknowledgeAfterMs = { sent: 0, received: 50 };

	const execution = await run([{}, {}], waitUntil('delivered'));

	assert.equal(execution.message, undefined);
	assert.deepEqual(
		execution.json('Send').map(({ confirmed, status }) => [confirmed, status]),
		[
			[true, 'delivered'],
			[true, 'delivered'],
		],
	);
	assert.deepEqual(
		sandbox.requests.filter(({ path }) => path.includes('/whatsapp/')).map(({ method }) => method),
		['POST', 'GET', 'POST', 'GET'],
	);
	assert.deepEqual(sandbox.violations, []);
});

it('says how far a message got when the time is up, and fails nothing', async () => {
	sandbox.options.acknowledgeAfterMs = { sent: 0 };

	const [sent] = (await run([{}], waitUntil('read', 1))).json('Send');

	assert.deepEqual([sent.confirmed, sent.status], [false, 'sent']);
	assert.match(sent.reason, /it was not read within 1 s\. It may still get there/);
});

it('ends at once when it is cancelled while it waits, with the message sent once', async () => {
	const id = await workflow([{}, {}], waitUntil('read', 300));
	const executionId = await n8n.startWorkflow(id, { trigger: 'Start' });
	// The next look would come 3 seconds later.
	await until('it looks for the first time', async () => looks() === 1 || undefined);

	await n8n.call('POST', `/executions/${executionId}/stop`);

	assert.equal((await n8n.finishedExecution(executionId)).status, 'canceled');
	// Another run that waits for longer shows that it did not come.
	sandbox.options.acknowledgeAfterMs = { sent: 0, received: 50 };
	await run([{}, {}], waitUntil('delivered'));
	assert.equal(sends(), 1 + 2);
	assert.equal(looks(), 1 + 2);
});

it('keeps back what would not arrive, and sends the rest', async () => {
	const execution = await run([{}, { to: NOT_THERE }, {}], { checkFirst: true });

	assert.equal(execution.message, undefined);
	const output = execution.items('Send');
	assert.deepEqual(
		output.map(({ json, pairedItem }) => [json.sent, json.to, pairedItem.item]),
		[
			[true, '+15550100001', 0],
			[false, NOT_THERE, 1],
			[true, '+15550100001', 2],
		],
	);
	assert.match(output[1].json.reason, /is not on WhatsApp, so nothing was sent/);
	assert.equal(sends(), 2);
	assert.equal(sandbox.state.usage.number_check_count, 3);
	assert.deepEqual(sandbox.violations, []);
});

it('says that nothing was sent when the number checks are used up', async () => {
	sandbox.state.usage.max_number_check_count = 0;

	const { message } = await run([{}], { checkFirst: true });

	assert.match(message, /^Nothing was sent, because the number could not be checked first\. /);
	assert.match(message, /Top up/);
	assert.equal(sends(), 0);
});

/** Has an agent call Send Text with these fields, and gives the items that the model gets. */
async function answerToAgent(options, query) {
	const to = number("={{ $fromAI('Recipient', 'Phone number', 'string') }}");
	const tool = twoChatTool('Send a text', credential, sendText(options, { to }));
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Hello',
	});
	const { id } = await saveWorkflow([manualTrigger(), agent, tool], {
		Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		'Send a text': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	});
	const execution = await n8n.runWorkflow(id, {
		trigger: 'Start',
		upTo: 'Send a text',
		agentRequest: { query: { Send_a_text: query }, tool: { name: 'Send_a_text' } },
	});
	assert.equal(execution.message, undefined);
	return execution.json('Send a text', 0, 'ai_tool')[0].response;
}

it('tells an agent whether its message was delivered', async () => {
	sandbox.options.acknowledgeAfterMs = { sent: 0, received: 50 };

	const [sent] = await answerToAgent(
		{ checkFirst: true, ...waitUntil('delivered') },
		{ Recipient: '+15550100001' },
	);

	assert.deepEqual([sent.sent, sent.confirmed, sent.status], [true, true, 'delivered']);
	assert.equal(sends(), 1);
});

it('tells an agent that a number is not on WhatsApp', async () => {
	const [kept] = await answerToAgent({ checkFirst: true }, { Recipient: NOT_THERE });

	assert.equal(kept.sent, false);
	assert.match(kept.reason, /is not on WhatsApp/);
	assert.equal(sends(), 0);
});

/** The example, for these people, with no more patience than a test has. */
async function example(people) {
	const { nodes, connections } = readExample('sms-where-whatsapp-fails', credential);
	const prepared = nodes.map((one) => {
		const parameters = structuredClone(one.parameters);
		if (one.name === 'People') parameters.jsCode = items(people).parameters.jsCode;
		if (one.name === 'Send by WhatsApp') parameters.options.waitUntil.values.seconds = 2;
		return { ...one, parameters };
	});
	const { id } = await saveWorkflow(prepared, connections);
	const before = sandbox.state.sms.size;
	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
	assert.equal(execution.message, undefined);
	const gotSms = sandbox.state.sms.list().slice(before);
	return { execution, gotSms: gotSms.map(({ destination, text }) => `${destination}: ${text}`) };
}

it('sends an SMS to those whom WhatsApp does not reach, as the example does', async () => {
	sandbox.options.acknowledgeAfterMs = { sent: 0, received: 50 };
	const jane = { to: '+15550100001', text: 'Your table is ready' };
	const notThere = { to: NOT_THERE, text: 'Your room is ready' };

	const reached = await example([jane, notThere]);
	assert.deepEqual(
		reached.execution.json('Send by WhatsApp').map(({ confirmed }) => confirmed),
		[true, false],
	);
	assert.deepEqual(reached.gotSms, [`${NOT_THERE}: Your room is ready`]);

	sandbox.options.acknowledgeAfterMs = { sent: 0 };
	const late = await example([jane]);
	assert.deepEqual(late.gotSms, ['+15550100001: Your table is ready']);

	sandbox.faults.add({ method: 'POST', path: '/whatsapp/send-message', status: 403 });
	const refused = await example([jane]);
	assert.match(refused.execution.json('Send by WhatsApp')[0].error, /2Chat did not allow this/);
	assert.deepEqual(refused.gotSms, ['+15550100001: Your table is ready']);
	assert.deepEqual(sandbox.violations, []);
});
