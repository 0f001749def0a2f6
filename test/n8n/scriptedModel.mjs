import { createServer } from 'node:http';
import { after } from 'node:test';
import { n8n, node } from './helpers.mjs';

/**
 * A chat model for agents that does what its prompt says, so that a test decides what the agent does. The prompt is
 * JSON: the tool calls to make, all at once. When it has their results, they are its answer, one per line.
 *
 * It speaks OpenAI's chat completions, as n8n's own node for OpenAI-compatible models does. It and its credential go
 * when the suite ends.
 *
 * @returns {Promise<{node: object, asked: object[]}>} the sub-node named "Model", and the requests that reached it
 */
export async function scriptedModel() {
	const asked = [];
	const server = createServer(async (request, response) => {
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = JSON.parse(Buffer.concat(chunks).toString());
		asked.push(body);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(completion(replyTo(body.messages))));
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	after(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { node: await modelNode(`http://127.0.0.1:${server.address().port}/v1`), asked };
}

async function modelNode(url) {
	const name = `Scripted model ${url}`;
	const credential = await n8n.saveCredential({
		name,
		type: 'openAiApi',
		data: { apiKey: 'none', url, header: false },
	});
	after(() => n8n.call('DELETE', `/credentials/${credential.id}`));
	const parameters = { model: { __rl: true, mode: 'id', value: 'scripted' }, options: {} };
	return node('@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, 'Model', parameters, {
		credentials: { openAiApi: credential },
	});
}

/**
 * The prompt that has an agent call these tools.
 *
 * @param {...{tool: string, args: object}} calls the tools' names as the model sees them
 */
export const promptToCall = (...calls) => JSON.stringify(calls);

const textOf = ({ content }) =>
	typeof content === 'string' ? content : content.map(({ text }) => text).join('');

/** What the model says next in a conversation. */
function replyTo(messages) {
	const results = messages.filter(({ role }) => role === 'tool');
	if (results.length > 0) return { content: results.map(textOf).join('\n') };
	const calls = JSON.parse(textOf(messages.findLast(({ role }) => role === 'user')));
	const toolCalls = calls.map(({ tool, args }, index) => ({
		id: `call_${index}`,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(args) },
	}));
	return { content: null, tool_calls: toolCalls };
}

const completion = (message) => ({
	id: 'chatcmpl-scripted',
	object: 'chat.completion',
	created: 0,
	model: 'scripted',
	choices: [
		{
			index: 0,
			message: { role: 'assistant', ...message },
			finish_reason: message.tool_calls ? 'tool_calls' : 'stop',
		},
	],
	usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
});
