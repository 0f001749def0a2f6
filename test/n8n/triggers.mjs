import assert from 'node:assert/strict';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { saveWorkflow, twoChatTrigger } from './helpers.mjs';

export const RECEIVED = 'whatsapp.message.received';

/** A resource locator's value. */
export const number = (value) => ({ __rl: true, mode: 'number', value });
export const id = (value) => ({ __rl: true, mode: 'id', value });

/** The sandbox's numbers, one of each kind. */
export const channels = (sandbox) => ({
	whatsappNumber: number('+15550100002'),
	wabaNumber: number('+15550100003'),
	virtualNumber: id(sandbox.state.virtualNumbers.list()[0].uuid),
});

/** A workflow of one 2Chat Trigger that a test changes and publishes as a user does. */
export class TriggerWorkflow {
	/**
	 * @param {import('../../scripts/lib/n8n-client.mjs').N8nClient} n8n
	 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
	 */
	constructor(n8n, sandbox) {
		this.n8n = n8n;
		this.sandbox = sandbox;
	}

	/**
	 * @param {{id: string, name: string}} credential
	 * @param {object} [parameters]
	 * @param {Function} [save] default: a workflow that goes when the suite ends
	 */
	async make(credential, parameters = {}, save = saveWorkflow) {
		this.node = twoChatTrigger(credential, {
			events: [RECEIVED],
			...channels(this.sandbox),
			...parameters,
		});
		const { id } = await save([this.node]);
		this.id = id;
		return this;
	}

	/**
	 * Publishes, after changes to the node if there are any. Gives the message of a failure.
	 *
	 * @param {{parameters?: object, [property: string]: unknown}} [changes]
	 */
	async publish({ parameters = {}, ...changes } = {}) {
		this.node = {
			...this.node,
			...changes,
			parameters: { ...this.node.parameters, ...parameters },
		};
		const changed = { nodes: [this.node], connections: {} };
		const { status, triggers } = await this.n8n.publish(this.id, changed);
		return status === 'published' ? undefined : triggers[0].errorMessage;
	}

	async unpublish() {
		await this.n8n.unpublish(this.id);
	}

	/** Its subscriptions at the sandbox. */
	get subscriptions() {
		return this.sandbox.state.subscriptions
			.list()
			.filter(({ hook_url }) => hook_url.includes(`/webhook/${this.node.webhookId}/`));
	}

	/** Fails unless there is exactly one subscription per event, and no other in the account. */
	assertSubscribed(events) {
		assert.deepEqual(
			this.subscriptions.map(({ event_name }) => event_name).sort(),
			[...events].sort(),
		);
		assert.equal(this.sandbox.state.subscriptions.size, events.length);
	}

	/** All executions, newest first, over the pages of n8n's list, which names some twice while they run. */
	async executions() {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: this.id }));
		const all = new Map();
		let cursor = '';
		do {
			const page = await this.n8n.call('GET', `/executions?filter=${filter}&limit=100${cursor}`);
			for (const one of page.results) all.set(one.id, one);
			cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
		} while (cursor !== '');
		return [...all.values()];
	}

	/** Waits until that many executions have ended, and gives what each trigger put out. */
	async outputs(count) {
		let seen = 'none was asked for';
		const ended = await until(
			`${count} executions have ended`,
			async () => {
				// n8n says 503 while a crowd of deliveries keeps its processor busy.
				const executions = await this.executions().catch((error) => {
					seen = error.message;
					return [];
				});
				if (executions.length > 0) seen = executions.map(({ status }) => status).join(', ');
				const running = executions.filter(({ status }) => ['new', 'running'].includes(status));
				return executions.length >= count && running.length === 0 ? executions : undefined;
			},
			120_000,
		).catch((error) => {
			throw new Error(`${error.message} Seen at last: ${seen}`, { cause: error });
		});
		assert.equal(ended.length, count);
		const outputs = [];
		for (const one of ended) {
			const execution = await this.n8n.finishedExecution(one.id);
			assert.equal(execution.status, 'success');
			outputs.push(execution.items(this.node.name)[0]);
		}
		return outputs;
	}
}
