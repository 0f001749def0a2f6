import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../sandbox/server.mjs';
import { N8nClient } from '../../scripts/lib/n8n-client.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { n8nWithPackage } from '../../scripts/lib/n8n-with-package.mjs';
import { userFolder } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { step } from '../../scripts/lib/progress.mjs';

const owner = {
	email: 'soak@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Soak',
	lastName: 'Owner',
};

/** As a busy self-hosted n8n is set up: what succeeded isn't kept, or the database would be all that is measured. */
const environment = {
	EXECUTIONS_DATA_SAVE_ON_SUCCESS: 'none',
	N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true',
	N8N_CUSTOM_EXTENSIONS: fileURLToPath(new URL('probe', import.meta.url)),
};

/** So often n8n is asked which runs there were. */
const LOOK_MS = 500;

/** The account's WhatsApp number in the sandbox. */
export const OWN = '+15550100002';

/** A resource locator's value. */
export const number = (value) => ({ __rl: true, mode: 'number', value });

/** A node of a workflow. */
export const node = (name, type, typeVersion, parameters, more = {}) => ({
	id: randomUUID(),
	position: [0, 0],
	...{ name, type, typeVersion, parameters },
	...more,
});

/** n8n's Webhook node, to start a published workflow. */
export const webhook = (path, parameters = {}) =>
	node(
		'Webhook',
		'n8n-nodes-base.webhook',
		2.1,
		{ httpMethod: 'POST', path, options: {}, ...parameters },
		{ webhookId: path },
	);

/** The node that notes what comes to it (probe/). */
export const probe = (kind, about = '') => node('Probe', 'CUSTOM.soakProbe', 1, { kind, about });

/** What all parts of a soak share: one real n8n with the packed package, one sandbox, and what was counted. */
export class Soak {
	/** @param {{sandbox: import('../../sandbox/server.mjs').Sandbox, server: Awaited<ReturnType<typeof startN8n>>, n8n: N8nClient, credential: object, probeUrl: string}} parts */
	constructor({ sandbox, server, n8n, credential, probeUrl }) {
		this.sandbox = sandbox;
		this.server = server;
		this.n8n = n8n;
		this.credential = credential;
		this.probeUrl = probeUrl;
		/** How far each part is. */
		this.done = { deliveries: 0, calls: 0, strangers: 0 };
		/** What the probes in the workflows noted, by their kind. @type {Record<string, any[]>} */
		this.seen = { delivery: [], answer: [] };
		/** The number of the newest of them. */
		this.have = 0;
		this.agent = new Agent({ keepAlive: true, maxSockets: 20 });
		this.isOver = false;
		this.looking = this.#look();
	}

	/** The 2Chat node. */
	twoChat(name, parameters, more = {}) {
		return node(name, 'n8n-nodes-twochat.twoChat', 1, parameters, {
			credentials: { twoChatApi: this.credential },
			...more,
		});
	}

	/** Saves a workflow of nodes in a line, and publishes it. */
	async publish(name, nodes) {
		const to = (next) => ({ main: [[{ node: next.name, type: 'main', index: 0 }]] });
		const connections = Object.fromEntries(
			nodes.slice(1).map((next, index) => [nodes[index].name, to(next)]),
		);
		const { id } = await this.n8n.createWorkflow({ name: `Soak ${name}`, nodes, connections });
		const { status, triggers } = await this.n8n.publish(id);
		if (status !== 'published') throw new Error(String(triggers[0].errorMessage));
	}

	/** @returns {Promise<{status?: number, body: string}>} what n8n answered */
	async post(url, body) {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const headers = {
			'content-type': 'application/json',
			'content-length': Buffer.byteLength(text),
		};
		return await new Promise((resolve, reject) => {
			const call = request(url, { method: 'POST', agent: this.agent, headers }, (response) => {
				let answer = '';
				response.setEncoding('utf8').on('data', (part) => (answer += part));
				response.on('end', () => resolve({ status: response.statusCode, body: answer }));
			});
			call.once('error', reject);
			call.end(text);
		});
	}

	/**
	 * n8n's memory and handles now.
	 *
	 * @param {{collected?: boolean}} [how] `collected`: after all garbage has gone
	 */
	async measure({ collected = false } = {}) {
		const path = collected ? '/collected' : '/';
		const response = await fetch(`${this.probeUrl}${path}?have=${this.have}`);
		const { seen, ...figures } = /** @type {any} */ (await response.json());
		// Two may ask at the same time.
		for (const one of seen.filter(({ nth }) => nth > this.have)) {
			this.seen[one.kind].push(one);
			this.have = one.nth;
		}
		return figures;
	}

	async #look() {
		while (!this.isOver) {
			await this.measure().catch(() => {});
			await sleep(LOOK_MS);
		}
	}

	async stop() {
		this.isOver = true;
		await this.looking;
		this.agent.destroy();
		await this.server.stop();
		await this.sandbox.close();
	}
}

/** Brings everything up, in an n8n that is new. */
export async function startSoak() {
	rmSync(userFolder('soak'), { recursive: true, force: true });
	const program = await n8nWithPackage('soak');
	const port = await freePort();
	const sandbox = await startSandbox({ echoSentMessages: false, credits: 1e9 });
	// Faults of 429 make the node learn this; at 2Chat's usual 80 the calls would take a day.
	sandbox.state.limits.requests_per_minute = 60_000;
	const env = { ...environment, SOAK_PROBE_PORT: String(port) };
	const server = await step('Starting n8n', () => startN8n({ ...program, env }));
	const n8n = new N8nClient(server.url);
	await n8n.signIn(owner);
	const credential = await n8n.saveCredential({
		name: '2Chat soak',
		type: 'twoChatApi',
		data: { apiKey: sandbox.apiKey, baseUrl: sandbox.url },
	});
	return new Soak({ sandbox, server, n8n, credential, probeUrl: `http://127.0.0.1:${port}` });
}
