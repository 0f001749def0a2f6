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
		'Create a contact',
		'Get many contacts',
		'Get many webhooks',
		'Get the API usage of the account',
		'Test the API key',
	]) {
		assert.ok(actions.includes(action), `"${action}" is not among ${actions.join(', ')}`);
	}
	assert.deepEqual(
		operations.filter(({ description }) => !description),
		[],
	);
});

it('runs a call that an agent makes, with the arguments that the model chose', async () => {
	const tool = twoChatTool('List contacts', credential, {
		resource: 'contact',
		operation: 'getAll',
		limit: "={{ $fromAI('Limit', 'Max number of results to return', 'number') }}",
	});
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Hello',
	});
	const { id } = await saveWorkflow([manualTrigger(), agent, tool], {
		Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		'List contacts': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	});

	const execution = await n8n.runWorkflow(id, {
		trigger: 'Start',
		upTo: 'List contacts',
		agentRequest: { query: { List_contacts: { Limit: 2 } }, tool: { name: 'List_contacts' } },
	});

	assert.equal(execution.message, undefined);
	const [answer] = execution.json('List contacts', 0, 'ai_tool');
	assert.deepEqual(
		answer.response.map(({ name }) => name),
		['Jane Roe', 'Amir Roe'],
	);
	assert.equal(sandbox.count({ method: 'GET', path: '/contacts' }), 1);
});
