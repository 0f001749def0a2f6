import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { repository } from './paths.mjs';

const folder = join(repository, 'examples');
const isOurs = ({ type }) => type.startsWith('n8n-nodes-twochat.');
/** The chat model, and what makes text of voice notes. */
const isModel = ({ type }) => /^@n8n\/n8n-nodes-langchain\.(lmChatOpenAi|openAi)$/.test(type);

/** The workflows of `examples/`, by the names of their files without the ending. */
export const exampleNames = () =>
	readdirSync(folder)
		.filter((file) => file.endsWith('.json'))
		.map((file) => basename(file, '.json'));

/**
 * A workflow of `examples/`, with these credentials in every node of ours and of the model.
 *
 * @param {string} name of its file, without the ending
 * @param {{id: string, name: string}} credential
 * @param {{id: string, name: string}} [model] credential of OpenAI's format
 * @returns {{name: string, nodes: object[], connections: object, settings?: object, active?: boolean}}
 */
export function readExample(name, credential, model) {
	const workflow = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
	const nodes = workflow.nodes.map((node) => {
		if (isOurs(node)) return { ...node, credentials: { twoChatApi: credential } };
		return model && isModel(node) ? { ...node, credentials: { openAiApi: model } } : node;
	});
	return { ...workflow, nodes };
}

/**
 * Brings the workflows of `examples/` into n8n, with these credentials. A workflow that n8n has
 * already (by name) is left as the user made it. The new ones that are `active` are published. Those that n8n had
 * published before are published again, because the sandbox forgets its subscriptions when it ends.
 *
 * @param {import('./n8n-client.mjs').N8nClient} n8n
 * @param {{id: string, name: string}} credential
 * @param {{id: string, name: string}} model
 */
export async function importExamples(n8n, credential, model) {
	const existing = await n8n.workflows();
	const bring = async (example) => {
		const workflow = readExample(example, credential, model);
		const { name, nodes, connections, settings, active } = workflow;
		const present = existing.find((one) => one.name === name);
		const { id } = present ?? (await n8n.createWorkflow({ name, nodes, connections, settings }));
		if (present?.active) await n8n.unpublish(id);
		if (present ? present.active : active) await n8n.publish(id);
	};
	await Promise.all(exampleNames().map(bring));
}
