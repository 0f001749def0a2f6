import { WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWebhookData,
} from 'n8n-workflow';

import { TwoChat } from '../../../nodes/TwoChat/TwoChat.node';
import { startSandbox, type Sandbox } from '../../../sandbox/server.mjs';
import { OneCredential } from '../../helpers/credentials';
import { runTwoChat, type RunOptions, type RunResult } from '../../helpers/engine';
import { startWebhookServer } from '../../trigger/webhookServer.mjs';

export const JANE = '+15550100001';
export const OWN = '+15550100002';

const node: INodeType = new TwoChat();
const nodeTypes = {
	getByName: () => node,
	getByNameAndVersion: () => node,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

/** A run, as n8n keeps it while it waits. */
export interface Run {
	id: string;
	state: 'waiting' | 'running' | 'success' | 'stopped';
	result: RunResult;
	/** What it went on with. */
	reply?: IDataObject;
	parameters: INodeParameters;
}

/** How n8n answers for a run that does not wait (waiting-webhooks of n8n 2.41). */
const REFUSALS: Record<string, [number, string]> = {
	running: [409, 'is running already.'],
	stopped: [409, 'has finished with error.'],
};

/**
 * The waiting runs of one n8n: asks inside the real engine, and takes deliveries to the node's
 * `webhook()` in n8n's real context, with what n8n answers around it.
 */
export class WaitingN8n {
	readonly runs: Run[] = [];
	readonly warnings: string[] = [];
	private server?: { url: string; close: () => Promise<void> };

	constructor(private readonly sandbox: Sandbox) {}

	async start(): Promise<this> {
		this.server = await startWebhookServer(async (request, response) => {
			const [, , id] = (request as { path: string }).path.split('/');
			const run = this.runs.find((one) => one.id === id);
			if (!run) {
				const message = `The execution "${id}" does not exist.`;
				response.status(404).json({ code: 404, message });
			} else if (run.state === 'success') {
				response.setHeader('content-type', 'text/html');
				response.end('<h1>No action required</h1>');
			} else if (REFUSALS[run.state]) {
				const [status, why] = REFUSALS[run.state];
				response.status(status).json({ code: status, message: `The execution "${id}" ${why}` });
			} else {
				response.json((await this.deliver(run, request, response)) ?? {});
			}
		});
		return this;
	}

	async stop(): Promise<void> {
		await this.server?.close();
	}

	get waitingUrl(): string {
		return `${this.server?.url}/webhook-waiting`;
	}

	/** Runs Send and Wait; the run waits unless it fails. */
	async ask(parameters: INodeParameters = {}, more: Partial<RunOptions> = {}): Promise<Run> {
		const id = String(100 + this.runs.length);
		const all: INodeParameters = {
			resource: 'message',
			operation: 'sendAndWait',
			from: { __rl: true, mode: 'number', value: OWN },
			to: JANE,
			message: 'When?',
			...parameters,
		};
		const run: Run = { id, state: 'running', result: undefined as never, parameters: all };
		this.runs.push(run);
		run.result = await runTwoChat({
			parameters: all,
			baseUrl: this.sandbox.url,
			additionalData: { executionId: id, webhookWaitingBaseUrl: this.waitingUrl },
			...more,
		});
		run.state = run.result.run.waitTill ? 'waiting' : 'stopped';
		return run;
	}

	/** Subscriptions at the sandbox that call this n8n. */
	get hookUrls(): string[] {
		return [...this.sandbox.state.subscriptions.values()]
			.map(({ hook_url: url }) => String(url))
			.filter((url) => url.startsWith(this.waitingUrl));
	}

	private async deliver(run: Run, httpRequest: unknown, httpResponse: unknown) {
		const twoChat: INode = {
			id: '2',
			name: '2Chat',
			type: 'twoChat',
			typeVersion: 1,
			position: [0, 0],
			parameters: run.parameters,
			credentials: { twoChatApi: { id: '1', name: '2Chat' } },
		};
		const { apiKey, url: baseUrl } = this.sandbox;
		const additionalData = {
			credentialsHelper: new OneCredential({ apiKey, baseUrl }),
			executionId: run.id,
			webhookWaitingBaseUrl: this.waitingUrl,
			formWaitingBaseUrl: this.waitingUrl,
			variables: {},
			httpRequest,
			httpResponse,
		} as never;
		const workflow = new Workflow({
			id: 'wf',
			nodes: [twoChat],
			connections: {},
			active: false,
			nodeTypes,
		});
		const [webhookDescription] = node.description.webhooks!;
		const data = { webhookDescription } as unknown as IWebhookData;
		const context = new WebhookContext(
			workflow,
			workflow.getNode('2Chat')!,
			additionalData,
			'webhook',
			data,
			[],
			run.result.run.data,
		);
		const note = (message: string) => void this.warnings.push(message);
		const logger = { debug: note, info: note, warn: note, error: note };
		Object.defineProperty(context, 'logger', { value: logger });
		const { workflowData, webhookResponse } = await node.webhook!.call(context);
		if (workflowData && run.state === 'waiting') {
			run.state = 'success';
			run.reply = workflowData[0][0].json;
		}
		return webhookResponse as object | undefined;
	}
}

/** A sandbox and an n8n whose runs wait on it, both as at the start before each test of a file. */
export function useWaitingN8n() {
	const at = {} as { sandbox: Sandbox; n8n: WaitingN8n };
	beforeAll(async () => {
		at.sandbox = await startSandbox();
	});
	beforeEach(async () => {
		at.sandbox.reset();
		at.n8n = await new WaitingN8n(at.sandbox).start();
	});
	afterEach(async () => {
		await at.n8n.stop();
		expect(at.sandbox.violations).toEqual([]);
	});
	afterAll(async () => await at.sandbox.close());
	return at;
}
