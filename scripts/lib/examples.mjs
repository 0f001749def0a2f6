import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './paths.mjs';

const folder = join(repository, 'examples');
const isOurs = ({ type }) => type.startsWith('n8n-nodes-twochat.');
const isTrigger = ({ type }) => type === 'n8n-nodes-twochat.twoChatTrigger';

/**
 * Brings the workflows of `examples/` into n8n, with this credential in every node of ours. A workflow that n8n has
 * already (by name) is left as the user made it. Those that start with our trigger are published, because the
 * sandbox forgets its subscriptions when it ends; one that the user has unpublished stays so.
 *
 * @param {import('./n8n-client.mjs').N8nClient} n8n
 * @param {{id: string, name: string}} credential
 */
export async function importExamples(n8n, credential) {
	const existing = await n8n.workflows();
	for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
		const { name, nodes, connections, settings } = JSON.parse(
			readFileSync(join(folder, file), 'utf8'),
		);
		const present = existing.find((workflow) => workflow.name === name);
		const withCredential = nodes.map((node) =>
			isOurs(node) ? { ...node, credentials: { twoChatApi: credential } } : node,
		);
		const { id } =
			present ?? (await n8n.createWorkflow({ name, nodes: withCredential, connections, settings }));
		if (!nodes.some(isTrigger)) continue;
		if (present?.active) await n8n.unpublish(id);
		if (!present || present.active) await n8n.publish(id);
	}
}
