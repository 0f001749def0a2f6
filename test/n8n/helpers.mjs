/**
 * What the suites in this folder share. They run against one real n8n, in which the packed package is installed.
 *
 * To add a suite, write `test/n8n/<topic>.test.mjs` with Node's own test runner:
 *
 *     import assert from 'node:assert/strict';
 *     import { it } from 'node:test';
 *     import { manualTrigger, n8n, saveWorkflow, twoChat, useSandbox } from './helpers.mjs';
 *
 *     const { sandbox, credential } = await useSandbox({ contacts: 5 });
 *
 *     it('lists the contacts', async () => {
 *     	const { id } = await saveWorkflow([
 *     		manualTrigger(),
 *     		twoChat('Contacts', credential, { resource: 'contact', operation: 'getAll' }),
 *     	]);
 *     	const execution = await n8n.runWorkflow(id, { trigger: 'Start' });
 *     	assert.equal(execution.json('Contacts').length, 5);
 *     });
 *
 * and run it alone with `npm run test:n8n -- <topic>`. Each suite has a sandbox and a credential of its own; what it
 * makes in n8n is removed when it ends.
 */
import { randomUUID } from 'node:crypto';
import { after } from 'node:test';
import { startSandbox } from '../../sandbox/server.mjs';
import { N8nClient } from '../../scripts/lib/n8n-client.mjs';
import { lacksOf, n8nVersion } from '../../scripts/lib/n8n-versions.mjs';

const { TWOCHAT_N8N_URL, TWOCHAT_N8N_COOKIE } = process.env;
if (TWOCHAT_N8N_URL === undefined) {
	throw new Error(
		'These tests need a running n8n. Run them with `npm run test:n8n -- <part of the file name>`.',
	);
}

/** The n8n under test, signed in. */
export const n8n = new N8nClient(TWOCHAT_N8N_URL);
n8n.cookie = TWOCHAT_N8N_COOKIE;

/** Whether that n8n is one of several processes (`npm run test:queue`). */
export const inQueueMode = process.env.TWOCHAT_N8N_WORKERS !== undefined;

/** What that n8n lacks: reasons to skip a test (`npm run test:versions`). */
export const lacks = lacksOf(process.env.TWOCHAT_N8N_VERSION ?? n8nVersion);

/** Undone last to first: a published workflow still needs its sandbox to unsubscribe. */
const undo = [];
after(async () => {
	const failures = [];
	for (const step of undo.reverse()) await step().catch((error) => failures.push(error));
	// Thrown at the end only: a sandbox left open would keep this process from ending.
	if (failures.length > 0)
		throw new AggregateError(failures, failures.map(({ message }) => message).join('\n'));
});

/**
 * Starts a sandbox for this suite and makes a credential for it. Both go when the suite ends.
 *
 * @param {import('../../sandbox/server.mjs').SandboxOptions} [options]
 * @returns {Promise<{sandbox: import('../../sandbox/server.mjs').Sandbox, credential: {id: string, name: string}}>}
 */
export async function useSandbox(options) {
	const sandbox = await startSandbox(options);
	undo.push(async () => await sandbox.close());
	const credential = await n8n.saveCredential(credentialFor(sandbox));
	undo.push(() => n8n.call('DELETE', `/credentials/${credential.id}`));
	return { sandbox, credential };
}

/**
 * The data of a 2Chat credential.
 *
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 * @param {string} [apiKey] default: the right one
 */
export const credentialFor = (sandbox, apiKey = sandbox.apiKey) => ({
	name: `2Chat ${randomUUID()}`,
	type: 'twoChatApi',
	data: { apiKey, baseUrl: sandbox.url },
});

/**
 * Saves a workflow whose nodes are connected in the order given. It is deleted when the suite ends.
 *
 * @param {object[]} nodes made with the functions below
 * @param {object} [connections] instead of the straight line, as n8n stores them
 * @param {object} [settings] of the workflow
 * @returns {Promise<{id: string, versionId: string}>}
 */
export async function saveWorkflow(nodes, connections = inALine(nodes), settings = {}) {
	const name = `Test ${randomUUID()}`;
	const workflow = await n8n.createWorkflow({ name, nodes, connections, settings });
	undo.push(() => n8n.deleteWorkflow(workflow.id));
	return workflow;
}

/** Connections that run the nodes one after another. */
export const inALine = (nodes) =>
	Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index].name,
				{ main: [[{ node: name, type: 'main', index: 0 }]] },
			]),
	);

/**
 * Any node.
 *
 * @param {string} type e.g. `n8n-nodes-base.set`
 * @param {number} typeVersion
 * @param {string} name unique in its workflow
 * @param {object} parameters
 * @param {object} [more] `credentials`, `webhookId`, `onError` …
 */
export const node = (type, typeVersion, name, parameters, more = {}) => ({
	id: randomUUID(),
	name,
	type,
	typeVersion,
	position: [0, 0],
	parameters,
	...more,
});

/** The trigger that a run from the editor starts at. */
export const manualTrigger = () => node('n8n-nodes-base.manualTrigger', 1, 'Start', {});

/**
 * A node that puts these items out.
 *
 * @param {object[]} items
 */
export const items = (items) =>
	node('n8n-nodes-base.code', 2, 'Items', {
		jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))}`,
	});

/**
 * The action node.
 *
 * @param {string} name
 * @param {{id: string, name: string}} credential
 * @param {object} parameters
 */
export const twoChat = (name, credential, parameters) =>
	node('n8n-nodes-twochat.twoChat', 1, name, parameters, {
		credentials: { twoChatApi: credential },
	});

/** The action node as the tool that n8n makes of it for agents. */
export const twoChatTool = (name, credential, parameters) =>
	node('n8n-nodes-twochat.twoChatTool', 1, name, parameters, {
		credentials: { twoChatApi: credential },
	});

/** The trigger node. */
export const twoChatTrigger = (credential, parameters) =>
	node('n8n-nodes-twochat.twoChatTrigger', 1.1, '2Chat Trigger', parameters, {
		credentials: { twoChatApi: credential },
		webhookId: randomUUID(),
	});
