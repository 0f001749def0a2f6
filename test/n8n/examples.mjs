import { readExample } from '../../scripts/lib/examples.mjs';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, saveWorkflow } from './helpers.mjs';

/**
 * Saves an example as a user does: imported, and with the credentials chosen.
 *
 * @param {string} name of its file, without the ending
 * @param {{id: string, name: string}} credential
 * @param {object} [more]
 * @param {{id: string, name: string}} [more.model] credential of the model
 * @param {Record<string, unknown>} [more.settings] fields of its node Settings, to have it quick
 * @param {(nodes: object[]) => void} [more.change] what a test spoils in it
 * @returns {Promise<{id: string}>}
 */
export async function importExample(name, credential, { model, settings = {}, change } = {}) {
	const { nodes, connections, settings: own } = readExample(name, credential, model);
	for (const node of nodes.filter((one) => one.name === 'Settings')) {
		for (const field of node.parameters.assignments.assignments)
			if (field.name in settings) field.value = settings[field.name];
	}
	change?.(nodes);
	return await saveWorkflow(nodes, connections, own);
}

/** Executes an example by its button, and gives the execution. */
export async function executeExample(name, credential, more) {
	const { id } = await importExample(name, credential, more);
	return await n8n.runWorkflow(id, { trigger: 'Start' });
}

/**
 * Publishes an example that a 2Chat Trigger starts.
 *
 * @returns {Promise<{id: string, runs: (count: number) => Promise<object[]>, unpublish: () => Promise<void>}>} `runs`
 *   waits until so many executions have ended, and gives them, oldest first
 */
export async function publishExample(name, credential, more) {
	const { id } = await importExample(name, credential, more);
	const { status, triggers } = await n8n.publish(id);
	if (status !== 'published') throw new Error(triggers[0].errorMessage);
	return {
		id,
		unpublish: async () => void (await n8n.unpublish(id)),
		async runs(count) {
			const ended = await until(`${count} executions of ${name} have ended`, async () => {
				const all = await n8n.executions(id);
				const goesOn = all.some(({ status: one }) => ['new', 'running'].includes(one));
				return all.length >= count && !goesOn ? all : undefined;
			});
			return await Promise.all(ended.reverse().map((one) => n8n.finishedExecution(one.id)));
		},
	};
}

/** What was sent through the API, oldest first: `[to, text or address of the file]`. */
export const sent = (sandbox) =>
	sandbox.requests
		.filter(({ path, status }) => /send-message$|sms\/send$/.test(path) && status < 300)
		.map(({ body }) => [body.to_number ?? body.to_group_uuid, body.text ?? body.url]);
