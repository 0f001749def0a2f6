import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../scripts/lib/n8n-client.mjs';
import { n8n, saveWorkflow, twoChat, twoChatTrigger } from '../n8n/helpers.mjs';
import { channels, number, RECEIVED } from '../n8n/triggers.mjs';

/** A workflow that answers every message with the same text, and the customers who write. */
export class Customers {
	/**
	 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
	 * @param {{id: string, name: string}} credential
	 */
	constructor(sandbox, credential) {
		this.sandbox = sandbox;
		this.credential = credential;
		this.trigger = twoChatTrigger(credential, { events: [RECEIVED], ...channels(sandbox) });
	}

	/** Publishes the workflow. @param {object[]} between nodes before the answer */
	async publish(...between) {
		const answer = twoChat('Answer', this.credential, {
			resource: 'message',
			operation: 'sendText',
			from: number('+15550100002'),
			to: number('={{ $json.replyTo }}'),
			message: '={{ $json.text }}',
		});
		const { id } = await saveWorkflow([this.trigger, ...between, answer]);
		this.id = id;
		return await n8n.publish(id);
	}

	/** The address that 2Chat has for its deliveries. */
	get url() {
		return this.sandbox.state.subscriptions
			.list()
			.find(({ hook_url: url }) => url.includes(this.trigger.webhookId)).hook_url;
	}

	/**
	 * Customers write, each one message.
	 *
	 * @param {string[]} texts
	 * @param {object} [options]
	 * @param {number} [options.repeat] each is delivered so many times at the same moment
	 * @param {string[]} [options.to] each is delivered to each of these processes; default: to the address that 2Chat has
	 * @param {number} [options.atOnce] how many write at the same time
	 * @param {number} [options.pauseMs] from the answer to one to the next
	 * @returns {Promise<Map<string, Array<number | string>>>} how each delivery was answered, by text: 200, or the
	 *   status with what was said
	 */
	async write(texts, { repeat = 1, to, atOnce = 20, pauseMs = 0 } = {}) {
		const answers = new Map();
		const left = [...texts];
		const addresses = to?.map((origin) => this.url.replace(new URL(this.url).origin, origin)) ?? [
			this.url,
		];
		const next = async () => {
			for (let text = left.shift(); text !== undefined; text = left.shift()) {
				const payload = {
					uuid: `MSG-${text}`,
					remote_phone_number: '+15550100001',
					message: { text },
					sent_by: 'user',
				};
				const results = await Promise.all(
					addresses.map((address) =>
						this.sandbox.deliver(RECEIVED, payload, { to: address, repeat }),
					),
				);
				answers.set(
					text,
					results
						.flat()
						.map(({ status, body }) => (status === 200 ? 200 : `${status} ${body.slice(0, 80)}`)),
				);
				await sleep(pauseMs);
			}
		};
		await Promise.all(Array.from({ length: atOnce }, next));
		return answers;
	}

	/** How many runs there are, by how they are going. */
	async runs() {
		const count = async (...status) => await n8n.countExecutions(this.id, status);
		const [goOn, success, failed] = await Promise.all([
			count('new', 'running', 'unknown'),
			count('success'),
			count('error', 'crashed'),
		]);
		return { goOn, success, failed, all: goOn + success + failed };
	}

	/** The same, once so many have been started and none goes on. @param {number} [least] */
	async endedRuns(least = 0) {
		let seen;
		return await until(
			`${least} runs have ended`,
			async () => {
				// An n8n that has lost a part can't say.
				seen = await this.runs().catch(() => undefined);
				return seen?.goOn === 0 && seen.all >= least ? seen : undefined;
			},
			300_000,
			1000,
		).catch((error) => {
			throw new Error(`${error.message} Seen at last: ${JSON.stringify(seen)}`);
		});
	}

	/** How often each text was sent: what 2Chat has taken. @returns {Map<string, number>} */
	get answered() {
		return countOf(
			this.sandbox.requests
				.filter(({ path, status }) => path === '/whatsapp/send-message' && status < 300)
				.map(({ body }) => body.text),
		);
	}
}

/**
 * @template T
 * @param {T[]} values
 * @returns {Map<T, number>} how often each is among them
 */
export function countOf(values) {
	const counts = new Map();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}

/**
 * @param {string} name
 * @param {number} count
 * @returns {string[]} "<name> 0", "<name> 1" …
 */
export const texts = (name, count) =>
	Array.from({ length: count }, (_, index) => `${name} ${index}`);
