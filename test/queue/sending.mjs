import assert from 'node:assert/strict';
import { items, manualTrigger, n8n, saveWorkflow, twoChat } from '../n8n/helpers.mjs';
import { number } from '../n8n/triggers.mjs';

/** A run that sends so many messages, "<name> 0", "<name> 1" …, one at a time. */
export class Sending {
	/**
	 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
	 * @param {{id: string, name: string}} credential
	 * @param {string} name
	 */
	constructor(sandbox, credential, name) {
		this.sandbox = sandbox;
		this.credential = credential;
		this.name = name;
	}

	/** @param {number} count */
	async start(count) {
		const texts = Array.from({ length: count }, (_, index) => ({ text: `${this.name} ${index}` }));
		const { id } = await saveWorkflow([
			manualTrigger(),
			items(texts),
			twoChat('Send', this.credential, {
				resource: 'message',
				operation: 'sendText',
				from: number('+15550100002'),
				to: number('+15550100001'),
				message: '={{ $json.text }}',
			}),
		]);
		this.id = await n8n.startWorkflow(id, { trigger: 'Start' });
		return this;
	}

	/** What 2Chat has taken of it. */
	get sent() {
		return this.sandbox.requests
			.filter(({ path, status }) => path === '/whatsapp/send-message' && status < 300)
			.map(({ body }) => body.text)
			.filter((text) => text.startsWith(this.name));
	}

	/** The execution, when n8n says that it is over. */
	async ended() {
		return await n8n.finishedExecution(this.id, 240_000);
	}

	/** The same, after which each of so many messages must have been sent exactly once. @param {number} count */
	async endedWhole(count) {
		const execution = await this.ended();
		assert.equal(execution.message, undefined);
		assert.equal(execution.json('Send').length, count);
		assert.equal(this.sent.length, count);
		assert.equal(new Set(this.sent).size, count);
		return execution;
	}
}
