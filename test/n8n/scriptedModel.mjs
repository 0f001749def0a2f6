import { after } from 'node:test';
import { MODEL, startScriptedModel } from '../../sandbox/model/server.mjs';
import { n8n, node } from './helpers.mjs';

/**
 * The scripted model of `npm start` for agents under test: it does what its prompt says, so that a test decides what
 * the agent does. It and its credential go when the suite ends.
 *
 * @param {(request: any) => object} [reply] what it says instead
 * @returns {Promise<{node: object, asked: object[]}>} the sub-node named "Model", and the requests that reached it
 */
export async function scriptedModel(reply) {
	const { url, asked, close } = await startScriptedModel({ reply });
	after(close);
	return { node: await modelNode(url), asked };
}

async function modelNode(url) {
	const name = `Scripted model ${url}`;
	const credential = await n8n.saveCredential({
		name,
		type: 'openAiApi',
		data: { apiKey: 'none', url, header: false },
	});
	after(() => n8n.call('DELETE', `/credentials/${credential.id}`));
	const parameters = { model: { __rl: true, mode: 'id', value: MODEL }, options: {} };
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
