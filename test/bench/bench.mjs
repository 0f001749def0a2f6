import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sandboxClient } from '../../sandbox/client.mjs';
import { endChild, startChild } from '../../scripts/lib/children.mjs';
import { N8nClient } from '../../scripts/lib/n8n-client.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { n8nWithPackage } from '../../scripts/lib/n8n-with-package.mjs';
import { npm } from '../../scripts/lib/npm.mjs';
import { repository } from '../../scripts/lib/paths.mjs';
import { step } from '../../scripts/lib/progress.mjs';
import { Stop } from '../../scripts/lib/stop.mjs';

const owner = {
	email: 'bench@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Bench',
	lastName: 'Owner',
};

/**
 * What all measurements share: a real n8n with the packed package, and a sandbox in a process of its own.
 */
export class Bench {
	/** @param {{program: string, node: string, folder: string, sandbox: ReturnType<typeof sandboxClient>, endSandbox: () => Promise<void>, other?: string}} parts */
	constructor(parts) {
		this.program = parts.program;
		this.node = parts.node;
		this.folder = parts.folder;
		this.sandbox = parts.sandbox;
		this.endSandbox = parts.endSandbox;
		this.other = parts.other;
		/** @type {N8nClient} made by restartN8n */
		this.n8n;
		/** @type {{apiKey: string, baseUrl: string}} made by freshSandbox */
		this.key;
	}

	/**
	 * Starts n8n anew, so that nothing of what ran before is left in its memory.
	 *
	 * @param {Record<string, string>} [env] more environment for n8n
	 */
	async restartN8n(env) {
		await this.server?.stop();
		this.server = await startN8n({
			node: this.node,
			program: this.program,
			folder: this.folder,
			env,
		});
		this.n8n = new N8nClient(this.server.url);
		await this.n8n.signIn(owner);
	}

	/**
	 * Puts the sandbox back to its start, and gives it a new API key: what a node has learned about a key must not
	 * carry over into the next run.
	 *
	 * @param {{contacts?: number, latencyMs?: number, rateLimit?: {perMinute: number, burst?: number}}} setting
	 */
	async freshSandbox({ contacts = 0, latencyMs = 0, rateLimit }) {
		const { sandbox } = this;
		await sandbox.reset();
		await sandbox.setOptions({ latencyMs, echoSentMessages: false });
		await sandbox.seedContacts(contacts);
		await sandbox.setRateLimit(rateLimit);
		this.key = { apiKey: `UAK-${randomUUID()}`, baseUrl: sandbox.url };
		await sandbox.setApiKey(this.key.apiKey);
		this.credential = await this.n8n.saveCredential({
			name: '2Chat bench',
			type: 'twoChatApi',
			data: this.key,
		});
	}

	/**
	 * What a node's `credentials` have to be.
	 *
	 * @param {{credentialType?: string, credentialData?: (key: {apiKey: string, baseUrl: string}) => object}} contestant with a credential type of its own, or ours
	 */
	async credentialsFor({ credentialType, credentialData }) {
		if (credentialType === undefined || credentialData === undefined)
			return { twoChatApi: this.credential };
		const data = credentialData(this.key);
		const credential = { name: 'Other bench', type: credentialType, data };
		return { [credentialType]: await this.n8n.saveCredential(credential) };
	}

	/**
	 * Saves a workflow of one node behind a manual start and, where items are given, a node that makes them.
	 *
	 * @param {object} node `{ type, typeVersion, parameters, credentials }`
	 * @param {string} [items] JavaScript expression of the items' JSON
	 * @returns {Promise<{id: string, remove: () => Promise<void>}>}
	 */
	async saveWorkflow(node, items) {
		const nodes = [
			{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, parameters: {} },
			...(items
				? [
						{
							name: 'Items',
							type: 'n8n-nodes-base.code',
							typeVersion: 2,
							parameters: { jsCode: `return ${items}` },
						},
					]
				: []),
			{ name: 'Measured', ...node },
		].map((one, index) => ({ id: randomUUID(), position: [index * 200, 0], ...one }));
		const connections = Object.fromEntries(
			nodes
				.slice(1)
				.map(({ name }, index) => [
					nodes[index].name,
					{ main: [[{ node: name, type: 'main', index: 0 }]] },
				]),
		);
		const { id } = await this.n8n.createWorkflow({
			name: `Bench ${randomUUID()}`,
			nodes,
			connections,
		});
		return { id, remove: () => this.n8n.deleteWorkflow(id) };
	}

	/**
	 * Runs one node once.
	 *
	 * @param {object} node as for {@link saveWorkflow}
	 * @param {string} [items]
	 * @returns {Promise<{seconds: number, items: object[], message?: string}>} the node's own time as n8n noted it, and
	 *   the JSON of what came out
	 */
	async runNode(node, items) {
		const workflow = await this.saveWorkflow(node, items);
		try {
			const id = await this.n8n.startWorkflow(workflow.id, { trigger: 'Start' });
			// Each look takes time of n8n's, which must not count.
			const execution = await this.n8n.finishedExecution(id, undefined, 1000);
			const [task] = execution.result.runData.Measured ?? [];
			if (!task) throw new Error(`The measured node did not run: ${execution.message}`);
			return {
				seconds: task.executionTime / 1000,
				items: execution.json('Measured'),
				message: execution.message,
			};
		} finally {
			await workflow.remove();
		}
	}

	async stop() {
		await this.server?.stop();
		await this.endSandbox();
	}
}

/**
 * Brings everything up.
 *
 * @param {{other?: string}} options `other`: tarball of another 2Chat node
 * @returns {Promise<Bench>}
 */
export async function startBench({ other }) {
	const n8n = await n8nWithPackage('bench');
	if (other) {
		await step('Installing the other package into n8n', () =>
			npm(['install', '--no-save', '--legacy-peer-deps', '--ignore-scripts', other], {
				cwd: join(n8n.folder, '.n8n', 'nodes'),
			}),
		);
	}
	const bench = new Bench({ ...n8n, ...(await startSandboxProcess()), other });
	await step('Starting n8n', () => bench.restartN8n());
	return bench;
}

/** The sandbox shares no event loop with what is measured. */
async function startSandboxProcess() {
	const child = startChild(process.execPath, ['sandbox/main.mjs'], {
		cwd: repository,
		env: { ...process.env, PORT: '0' },
	});
	const origin = await new Promise((resolve, reject) => {
		let output = '';
		const watch = (text) => {
			output += text;
			const [, found] = /Base URL\s+(http\S+)\/open/.exec(output) ?? [];
			if (found) resolve(found);
		};
		child.stdout.on('data', watch);
		child.stderr.on('data', watch);
		child.once('close', () => reject(new Stop(`${output}\nThe sandbox ended while starting.`)));
	});
	return { sandbox: sandboxClient(origin), endSandbox: () => endChild(child) };
}
