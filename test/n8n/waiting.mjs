import { Execution, until } from '../../scripts/lib/n8n-client.mjs';
import { inALine, items, manualTrigger, node, saveWorkflow, twoChat } from './helpers.mjs';
import { number } from './triggers.mjs';

export const OWN = '+15550100002';
export const JANE = '+15550100001';

/** What every question of these suites has. */
const QUESTION = {
	resource: 'message',
	operation: 'sendAndWait',
	from: number(OWN),
	message: 'When?',
};

const to = (name) => [{ node: name, type: 'main', index: 0 }];

/** Asks once per item, and goes on when all are answered. */
const inALoop = (before, { name }) => ({
	...inALine([...before, { name }]),
	[name]: { main: [to('After'), to('Ask')] },
	Ask: { main: [to(name)] },
});

/** A run in a real n8n that asks somebody, as its user and the person asked see it. */
export class Asking {
	/**
	 * @param {import('../../scripts/lib/n8n-client.mjs').N8nClient} n8n
	 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
	 * @param {{id: string, name: string}} credential
	 */
	constructor(n8n, sandbox, credential) {
		this.n8n = n8n;
		this.sandbox = sandbox;
		this.credential = credential;
	}

	/**
	 * Saves a workflow that asks, and runs it until it waits.
	 *
	 * @param {object} parameters of the node, besides those that every question has
	 * @param {object | object[]} [json] the item or items that come in
	 * @param {Function} [save] default: a workflow that goes when the suite ends
	 * @param {object} [loop] a Loop Over Items node to ask in
	 */
	async start(parameters, json = {}, save = saveWorkflow, loop = undefined) {
		const ask = twoChat('Ask', this.credential, { ...QUESTION, to: JANE, ...parameters });
		const after = node('n8n-nodes-base.noOp', 1, 'After', {});
		const before = [manualTrigger(), items([json].flat())];
		const [nodes, connections] = loop
			? [[...before, loop, ask, after], inALoop(before, loop)]
			: [[...before, ask, after], inALine([...before, ask, after])];
		const { id } = await save(nodes, connections);
		this.workflow = id;
		this.id = await this.n8n.startWorkflow(this.workflow, { trigger: 'Start' });
		await this.untilItIs('waiting');
		return this;
	}

	/** @param {string} status */
	async untilItIs(status) {
		await until(`execution ${this.id} is ${status}`, async () => {
			const execution = await this.n8n.call('GET', `/executions/${this.id}`);
			if (execution.status === status) return true;
			if (['error', 'crashed'].includes(execution.status))
				throw new Error(new Execution(execution).message);
			return undefined;
		});
	}

	/** True when it waits no more, undefined before. */
	async isOver() {
		const { status } = await this.n8n.call('GET', `/executions/${this.id}`);
		return ['waiting', 'running'].includes(status) ? undefined : true;
	}

	/** What came out in the end, and what the node after it got. */
	async ended() {
		const execution = await this.n8n.finishedExecution(this.id);
		return { execution, reply: execution.json('Ask')[0], after: execution.json('After') };
	}

	/** Its subscription's address. */
	get hookUrls() {
		return this.sandbox.state.subscriptions
			.list()
			.map(({ hook_url: url }) => url)
			.filter((url) => url.includes(`/webhook-waiting/${this.id}/`));
	}
}

/** What the account's numbers have written, oldest first. */
export const written = (sandbox) =>
	sandbox.state.messages
		.list()
		.filter(({ sent_by: by }) => by === 'api')
		.map(({ message }) => message.text);
