import assert from 'node:assert/strict';
import { it } from 'node:test';
import { manualTrigger, n8n, node, saveWorkflow, twoChatTool, useSandbox } from './helpers.mjs';

const { sandbox, credential } = await useSandbox();

/** Runs the release of a number as an agent would. */
async function releaseByAgent(more) {
	const tool = twoChatTool('Release', credential, {
		resource: 'virtualNumber',
		operation: 'release',
		virtualNumber: { __rl: true, mode: 'id', value: "={{ $fromAI('Number') }}" },
		...more,
	});
	const agent = node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {
		promptType: 'define',
		text: 'Hello',
	});
	const { id } = await saveWorkflow([manualTrigger(), agent, tool], {
		Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
		Release: { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
	});
	const [number] = [...sandbox.state.virtualNumbers.keys()];
	return await n8n.runWorkflow(id, {
		trigger: 'Start',
		upTo: 'Release',
		agentRequest: { query: { Release: { Number: number } }, tool: { name: 'Release' } },
	});
}

it('tells an agent that it may not release a number, and sends nothing', async () => {
	const execution = await releaseByAgent({});
	assert.match(execution.message, /Turn on "Allow Irreversible Operations"/);
	assert.equal(sandbox.requests.length, 0);
});

it('releases it when the user allows that', async () => {
	const execution = await releaseByAgent({ allowIrreversible: true });
	const [answer] = execution.json('Release', 0, 'ai_tool');
	assert.deepEqual(answer.response, [{ released: true }]);
});
