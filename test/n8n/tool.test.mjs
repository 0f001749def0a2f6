import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, node, saveWorkflow, twoChatTool, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox({ contacts: 5 });

it('is offered to agents with all its operations, each described for the model', async () => {
	const types = await fetch(`${n8n.url}/types/nodes.json`, { headers: { cookie: n8n.cookie } });
	const tool = (await types.json()).find(({ name }) => name === 'n8n-nodes-twochat.twoChatTool');

	const operations = tool.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options }) => options)
		// n8n adds its own "Custom API Call", which has no action.
		.filter(({ action }) => action !== undefined);
	const actions = operations.map(({ action }) => action);
	for (const action of [
		'Create contact',
		'Get many contacts',
		'Get many webhooks',
		'Get API usage of account',
		'Test API key',
	]) {
		assert.ok(actions.includes(action), `"${action}" is not among ${actions.join(', ')}`);
	}
	assert.deepEqual(
		operations.filter(({ description }) => !description),
		[],
	);
});

/** Has an agent call the tool once with what the model chose, and gives the execution. */
async function callByAgent(name, parameters, query) {
	const tool = twoChatTool(name, credential, parameters);
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Hello',
	});
	const { id } = await saveWorkflow([manualTrigger(), agent, tool], {
		Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		[name]: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	});
	const toolName = name.replaceAll(' ', '_');
	const execution = await n8n.runWorkflow(id, {
		trigger: 'Start',
		upTo: name,
		agentRequest: { query: { [toolName]: query }, tool: { name: toolName } },
	});
	return execution;
}

/** The items that the model gets from a call that went well. */
async function answerTo(name, parameters, query) {
	const execution = await callByAgent(name, parameters, query);
	assert.equal(execution.message, undefined);
	const [answer] = execution.json(name, 0, 'ai_tool');
	return answer.response;
}

const fromAi = (key, description, type = 'string') =>
	`={{ $fromAI('${key}', '${description}', '${type}') }}`;
const from = { __rl: true, mode: 'number', value: '+15550100002' };
const to = {
	__rl: true,
	mode: 'number',
	value: fromAi('Recipient', 'Phone number in the international format'),
};

it('lists contacts for an agent, as many as the model chose', async () => {
	const response = await answerTo(
		'List contacts',
		{
			resource: 'contact',
			operation: 'getAll',
			limit: fromAi('Limit', 'Max number of results to return', 'number'),
		},
		{ Limit: 2 },
	);
	assert.deepEqual(
		response.map(({ name }) => name),
		['Jane Roe', 'Amir Roe'],
	);
	assert.equal(sandbox.count({ method: 'GET', path: '/contacts' }), 1);
});

it('sends the message that the model wrote, once', async () => {
	const [sent] = await answerTo(
		'Send a text',
		{
			resource: 'message',
			operation: 'sendText',
			from,
			to,
			message: fromAi('Text', 'What to write'),
		},
		{ Recipient: '+1 555 010 0001', Text: 'Your order has been shipped' },
	);
	assert.match(sent.messageId, /^MSG/);
	const bodies = sandbox.requests.filter(({ path }) => path === '/whatsapp/send-message');
	assert.deepEqual(
		bodies.map(({ body }) => body),
		[
			{
				from_number: '+15550100002',
				to_number: '+15550100001',
				text: 'Your order has been shipped',
			},
		],
	);
});

it('checks for an agent whether a number is on WhatsApp', async () => {
	const [checked] = await answerTo(
		'Check a number',
		{
			resource: 'whatsAppNumber',
			operation: 'checkNumber',
			whatsappNumber: from,
			contactNumber: fromAi('Number', 'Phone number in the international format'),
		},
		{ Number: '+15550100001' },
	);
	assert.ok(Object.keys(checked).length > 0);
});

it('creates a contact that is not there, or updates it, for an agent', async () => {
	const [contact] = await answerTo(
		'Keep a contact',
		{
			resource: 'contact',
			operation: 'upsert',
			firstName: fromAi('Name', 'First name'),
			contactDetails: {
				detail: [{ type: 'WAPH', value: fromAi('Phone', 'Phone number, international format') }],
			},
		},
		{ Name: 'Noor', Phone: '+15550107777' },
	);
	assert.equal(contact.action, 'created');
});

it('tells the model in words what to do when it gave a wrong number', async () => {
	const before = sandbox.requests.length;
	const { message } = await callByAgent(
		'Send a text',
		{
			resource: 'message',
			operation: 'sendText',
			from,
			to,
			message: 'Hello',
		},
		{ Recipient: '555 0100' },
	);
	assert.match(message, /is not a phone number.*for example \+15550100001/);
	assert.equal(sandbox.requests.length, before);
});
