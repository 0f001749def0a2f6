import { setTimeout as sleep } from 'node:timers/promises';
import { parseFlatted } from './flatted.mjs';

/** An answer with which n8n refuses a call. */
class Refusal extends Error {
	/** @param {string} call @param {number} status @param {string} answer */
	constructor(call, status, answer) {
		super(`n8n answered ${status} to ${call}: ${answer}`);
		/** What the editor shows; undefined where it was not n8n's own answer. */
		this.shown = status === 400 ? JSON.parse(answer).message : undefined;
	}
}

/**
 * Drives a running n8n the way its editor does, through `/rest`: any n8n of n8n-versions.mjs. Every call throws an
 * Error with n8n's own message when n8n refuses.
 */
export class N8nClient {
	/** @param {string} url e.g. `http://127.0.0.1:5678` */
	constructor(url) {
		this.url = url;
		this.cookie = '';
		/** What n8n says of itself, once it is asked. */
		this.settings = undefined;
	}

	/**
	 * @param {string} method
	 * @param {string} path below `/rest`
	 * @param {unknown} [body]
	 */
	async call(method, path, body) {
		const ask = async () => await this.#fetch(method, path, body);
		// A busy n8n may close a kept connection just when it is used again; a look may be repeated.
		let response = await (method === 'GET' ? ask().catch(ask) : ask());
		// n8n 2.20 can't show an execution as long as it is saving it.
		for (let times = 0; method === 'GET' && response.status === 500 && times < 20; times++) {
			await sleep(100);
			response = await ask();
		}
		const [cookie] = response.headers.getSetCookie();
		if (cookie !== undefined) this.cookie = cookie.split(';')[0];
		const text = await response.text();
		if (!response.ok) throw new Refusal(`${method} ${path}`, response.status, text);
		return text === '' ? undefined : JSON.parse(text).data;
	}

	async #fetch(method, path, body) {
		return await fetch(`${this.url}/rest${path}`, {
			method,
			headers: {
				'content-type': 'application/json',
				// n8n binds a login to the browser it was made from.
				'browser-id': 'n8n-nodes-twochat',
				'push-ref': 'n8n-nodes-twochat',
				cookie: this.cookie,
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
	}

	/**
	 * Signs in as the owner, who is made first where n8n has none yet.
	 *
	 * @param {{email: string, password: string, firstName: string, lastName: string}} owner
	 */
	async signIn(owner) {
		const settings = await this.call('GET', '/settings');
		if (settings.userManagement.showSetupOnFirstLoad)
			await this.call('POST', '/owner/setup', owner);
		else
			await this.call('POST', '/login', {
				emailOrLdapLoginId: owner.email,
				password: owner.password,
			});
	}

	/**
	 * Makes a credential, or gives the one of that name and type its data.
	 *
	 * @param {{name: string, type: string, data: object}} credential
	 * @returns {Promise<{id: string, name: string}>} how workflows refer to it
	 */
	async saveCredential({ name, type, data }) {
		const existing = (await this.call('GET', '/credentials')).find(
			(one) => one.name === name && one.type === type,
		);
		const { id } = existing
			? await this.call('PATCH', `/credentials/${existing.id}`, { name, type, data })
			: await this.call('POST', '/credentials', { name, type, data });
		return { id, name };
	}

	/**
	 * What the Test button of a credential shows.
	 *
	 * @param {{name: string, type: string, data: object}} credential
	 * @returns {Promise<{status: 'OK' | 'Error', message: string}>}
	 */
	async testCredential({ name, type, data }) {
		const { id } = await this.saveCredential({ name, type, data });
		return await this.call('POST', '/credentials/test', { credentials: { id, name, type, data } });
	}

	/** @returns {Promise<Array<{id: string, name: string, active: boolean}>>} */
	async workflows() {
		return await this.call('GET', '/workflows');
	}

	/**
	 * Makes a workflow.
	 *
	 * @param {{name: string, nodes: object[], connections: object, settings?: object}} workflow
	 * @returns {Promise<{id: string, versionId: string}>} the workflow as n8n stored it
	 */
	async createWorkflow(workflow) {
		return await this.call('POST', '/workflows', { settings: {}, active: false, ...workflow });
	}

	/**
	 * Saves a changed workflow as a draft; {@link publish} makes the change live.
	 *
	 * @param {string} id
	 * @param {object} changes e.g. `{ nodes }`
	 */
	async updateWorkflow(id, changes) {
		const { versionId } = await this.call('GET', `/workflows/${id}`);
		return await this.call('PATCH', `/workflows/${id}?forceSave=true`, { versionId, ...changes });
	}

	/** @param {string} id unpublished, archived and deleted; its executions go too */
	async deleteWorkflow(id) {
		const { active } = await this.call('GET', `/workflows/${id}`);
		// n8n refuses to delete a workflow while its triggers are being taken down.
		if (active) await this.unpublish(id);
		await this.call('POST', `/workflows/${id}/archive`);
		await this.call('DELETE', `/workflows/${id}`);
	}

	/**
	 * Publishes the workflow's newest version and waits until n8n has set its triggers up, or given up on them.
	 *
	 * @param {string} id
	 * @param {object} [changes] saved before, as {@link updateWorkflow} does
	 * @returns {Promise<{status: string, triggers: Array<{errorMessage: string | null}>}>} n8n's publication status;
	 *   `status` is `published` or `failed`, and each failed trigger has its `errorMessage`
	 */
	async publish(id, changes) {
		const publishNow = async () => {
			if (changes) await this.updateWorkflow(id, changes);
			const { versionId } = await this.call('GET', `/workflows/${id}`);
			await this.call('POST', `/workflows/${id}/activate`, { versionId });
			return { status: 'published', triggers: [{ errorMessage: null }] };
		};
		if (!(await this.#publishesLater())) {
			return await publishNow().catch((error) => {
				if (error.shown === undefined) throw error;
				return { status: 'failed', triggers: [{ errorMessage: error.shown }] };
			});
		}
		await publishNow();
		return await this.#settledPublication(id);
	}

	/** @param {string} id unpublished; resolves when its triggers have been taken down */
	async unpublish(id) {
		await this.call('POST', `/workflows/${id}/deactivate`);
		if (await this.#publishesLater()) await this.#settledPublication(id);
	}

	/** Older n8n set the triggers up before they answer, and n8n 1 does so whenever an active workflow is saved. */
	async #publishesLater() {
		this.settings ??= await this.call('GET', '/settings');
		return this.settings.useWorkflowPublicationService === true;
	}

	async #settledPublication(id) {
		return await until(`the publication of workflow ${id} settles`, async () => {
			const publication = await this.call('GET', `/workflows/${id}/publication-status`);
			return publication.status === 'in_progress' ? undefined : publication;
		});
	}

	/**
	 * Starts a saved workflow from one of its triggers, as the editor's button does.
	 *
	 * @param {string} id
	 * @param {object} start
	 * @param {string} [start.trigger] name of the trigger node to start from
	 * @param {string} [start.upTo] name of the last node to run; default: all
	 * @param {object} [start.agentRequest] for a tool node in `upTo`: the call that an agent would make,
	 *   `{ query: { <tool name>: <arguments> }, tool: { name: <tool name> } }`
	 * @returns {Promise<string>} id of the execution
	 */
	async startWorkflow(id, { trigger, upTo, agentRequest }) {
		const { executionId = '' } = await this.requestRun(id, {
			...(trigger && { triggerToStartFrom: { name: trigger } }),
			...(upTo && { destinationNode: { nodeName: upTo, mode: 'inclusive' } }),
			...(agentRequest && { agentRequest: withBareArguments(agentRequest) }),
		});
		return executionId;
	}

	/**
	 * Asks n8n to run a saved workflow, as the editor does.
	 *
	 * @param {string} id
	 * @param {object} what in n8n's own terms
	 * @returns {Promise<{executionId?: string, waitingForWebhook?: boolean}>}
	 */
	async requestRun(id, what) {
		// Older n8n runs what it is given, newer n8n what it has saved.
		const workflowData = await this.call('GET', `/workflows/${id}`);
		return await this.call('POST', `/workflows/${id}/run`, { workflowData, ...what });
	}

	/**
	 * Starts a saved workflow and waits for its end.
	 *
	 * @param {string} id
	 * @param {object} start as for {@link startWorkflow}
	 * @returns {Promise<Execution>}
	 */
	async runWorkflow(id, start) {
		return await this.finishedExecution(await this.startWorkflow(id, start));
	}

	/**
	 * @param {string} id
	 * @param {number} [limit] milliseconds
	 * @param {number} [pause] milliseconds from one look to the next
	 * @returns {Promise<Execution>} the execution, once it has ended
	 */
	async finishedExecution(id, limit, pause) {
		const ended = async () => {
			const execution = await this.call('GET', `/executions/${id}`).catch((error) => {
				// n8n 2.20 fails where an execution that goes on has no data yet.
				if (/reading 'resultData'/.test(error.message)) return { status: 'new' };
				throw error;
			});
			const goesOn = ['new', 'running', 'waiting', 'unknown'].includes(execution.status);
			// n8n 1 saves the data a moment after the status.
			const isSaved = () => parseFlatted(execution.data) !== undefined;
			return !goesOn && isSaved() ? new Execution(execution) : undefined;
		};
		return await until(`execution ${id} ends`, ended, limit, pause);
	}

	/**
	 * @param {string} workflowId
	 * @returns {Promise<Array<{id: string, status: string, mode: string}>>} newest first
	 */
	async executions(workflowId) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		return (await this.call('GET', `/executions?filter=${filter}&limit=100`)).results;
	}

	/**
	 * How many executions a workflow has. The pages of n8n's list leave some out where many ran at once.
	 *
	 * @param {string} workflowId
	 * @param {string[]} status
	 * @returns {Promise<number>}
	 */
	async countExecutions(workflowId, status) {
		const filter = encodeURIComponent(JSON.stringify({ workflowId, status }));
		return (await this.call('GET', `/executions?filter=${filter}&limit=1`)).count;
	}
}

/** n8n 1 looks for the arguments of a tool where newer n8n looks for the tool's name; each ignores the other. */
const withBareArguments = ({ query, tool }) => ({
	query: { ...query[tool.name], ...query },
	tool,
});

/** An execution that has ended. */
export class Execution {
	/** @param {{id: string, status: string, data: string}} stored as n8n's REST API gives it */
	constructor({ id, status, data }) {
		this.id = id;
		/** `success`, `error`, `canceled` or `crashed` */
		this.status = status;
		this.result = /** @type {any} */ (parseFlatted(data)).resultData;
	}

	/** The message of the failure that ended it, or undefined. */
	get message() {
		return this.result.error?.message;
	}

	/**
	 * @param {string} node name of a node
	 * @param {number} [output] index of the node's output
	 * @param {string} [connection] `main`, or `ai_tool` for a tool
	 * @returns {object[]} the JSON of each item that the node put out; empty where it did not run
	 */
	json(node, output = 0, connection = 'main') {
		return this.items(node, output, connection).map((item) => item.json);
	}

	/** The same, as whole items with `pairedItem` and `error`. */
	items(node, output = 0, connection = 'main') {
		return this.result.runData[node]?.at(-1)?.data?.[connection]?.[output] ?? [];
	}
}

/**
 * Asks again and again until there is an answer.
 *
 * @template T
 * @param {string} what completes the sentence "Waited in vain until …"
 * @param {() => Promise<T | undefined>} ask
 * @param {number} [limit] milliseconds
 * @param {number} [pause] milliseconds
 * @returns {Promise<T>} the first answer that is not undefined
 */
export async function until(what, ask, limit = 60_000, pause = 100) {
	const deadline = Date.now() + limit;
	for (;;) {
		const answer = await ask();
		if (answer !== undefined) return answer;
		if (Date.now() > deadline)
			throw new Error(`Waited in vain for ${limit / 1000} seconds until ${what}.`);
		await sleep(pause);
	}
}
