import { until } from '../../scripts/lib/n8n-client.mjs';
import { lacks, n8n, node, saveWorkflow, twoChatTool } from './helpers.mjs';
import { promptToCall } from './scriptedModel.mjs';
import { number } from './triggers.mjs';

/** The connected number that asks, and who answers. */
export const OWN = '+15550100002';
export const MANAGER = '+15550100009';
export const CUSTOMER = '+15550100007';

/** The prompt that has the agent send these texts to the customer, all at once. */
export const toTell = (...texts) =>
	promptToCall(
		...texts.map((Text) => ({
			tool: 'Tell_the_customer',
			args: { toolParameters: { Text }, hitlParameters: {} },
		})),
	);

/** The tool that needs a review: it writes to the customer, which the sandbox shows. */
const tellTheCustomer = (credential) =>
	twoChatTool('Tell the customer', credential, {
		resource: 'message',
		operation: 'sendText',
		from: number(OWN),
		to: number(CUSTOMER),
		message: "={{ $fromAI('Text', 'What to write', 'string') }}",
	});

/** For an n8n whose own message does not say what the tool is called with. */
const wholeMessage = {
	message: '=The agent wants to run this tool: {{ $tool.name }}\n\nInput:\n{{ $tool.parameters }}',
};

/** The review as the editor saves it: without the fields that n8n hides. */
const askTheManager = (credential, parameters) =>
	node(
		'n8n-nodes-twochat.twoChatHitlTool',
		1,
		'Ask the manager',
		{ from: number(OWN), to: MANAGER, ...(lacks.reviewedInput && wholeMessage), ...parameters },
		{ credentials: { twoChatApi: credential } },
	);

/** One run of an agent whose messages to the customer the manager must approve. */
export class ReviewedRun {
	/**
	 * Starts it, and resolves when it waits for the manager, or has ended.
	 *
	 * @param {object} setup
	 * @param {import('../../sandbox/server.mjs').Sandbox} setup.sandbox
	 * @param {{id: string, name: string}} setup.credential
	 * @param {object} setup.model the model's sub-node
	 * @param {string} prompt what is written to the agent in the chat
	 * @param {object} [parameters] of the review
	 */
	static async start({ sandbox, credential, model }, prompt, parameters = {}) {
		const nodes = [
			node('@n8n/n8n-nodes-langchain.chatTrigger', 1.1, 'Chat', { options: {} }),
			node('@n8n/n8n-nodes-langchain.agent', 3, 'Agent', {}),
			model,
			askTheManager(credential, parameters),
			tellTheCustomer(credential),
		];
		const to = (type, target) => ({ [type]: [[{ node: target, type, index: 0 }]] });
		const connections = {
			Chat: to('main', 'Agent'),
			Model: to('ai_languageModel', 'Agent'),
			'Ask the manager': to('ai_tool', 'Agent'),
			'Tell the customer': to('ai_tool', 'Ask the manager'),
		};
		const { id } = await saveWorkflow(nodes, connections, { executionOrder: 'v1' });
		const run = new ReviewedRun(sandbox, await chat(id, prompt));
		await run.pause();
		return run;
	}

	/**
	 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
	 * @param {string} id of the execution
	 */
	constructor(sandbox, id) {
		this.sandbox = sandbox;
		this.id = id;
	}

	/** Waits until the run waits for an answer, or has ended. */
	async pause() {
		await until(`execution ${this.id} waits or ends`, async () => {
			const { status } = await n8n.call('GET', `/executions/${this.id}`);
			return ['new', 'running'].includes(status) ? undefined : true;
		});
	}

	/** The subscriptions that wait for the answer. */
	get subscriptions() {
		return this.sandbox.state.subscriptions
			.list()
			.filter(({ hook_url: url }) => url.includes(`/webhook-waiting/${this.id}/`));
	}

	/** The manager, or whoever is named, writes; gives n8n's answers to the deliveries. */
	async write(text, more = {}) {
		const { deliveries } = await this.sandbox.receive({ from: MANAGER, to: OWN, text, ...more });
		return deliveries;
	}

	/** What the model said in the end: what its tool calls came to. */
	async answer() {
		this.execution = await n8n.finishedExecution(this.id);
		return this.execution.json('Agent')[0]?.output;
	}
}

/** Writes into the chat of a workflow, as the editor's chat panel does. Gives the execution's id. */
export async function chat(workflowId, chatInput) {
	const json = { action: 'sendMessage', sessionId: workflowId, chatInput };
	const data = { startTime: 0, executionTime: 0, executionIndex: 0, source: [null] };
	const { executionId } = await n8n.requestRun(workflowId, {
		triggerToStartFrom: {
			name: 'Chat',
			data: { ...data, executionStatus: 'success', data: { main: [[{ json }]] } },
		},
	});
	return executionId;
}
