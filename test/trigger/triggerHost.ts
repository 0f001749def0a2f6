import { HookContext, TriggerContext, WebhookContext } from 'n8n-core';
import {
	Workflow,
	type IDataObject,
	type INode,
	type IRun,
	type ITriggerFunctions,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IWebhookData,
	type IWebhookResponseData,
	type IWorkflowExecuteAdditionalData,
	type WorkflowActivateMode,
} from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/server.mjs';
import { TwoChatTrigger } from '../../nodes/TwoChat/TwoChatTrigger.node';
import { OneCredential } from '../helpers/credentials';
import { startWebhookServer } from './webhookServer.mjs';

const trigger = new TwoChatTrigger();
const nodeTypes = {
	getByName: () => trigger,
	getByNameAndVersion: () => trigger as INodeType,
	getKnownTypes: () => ({}),
} as unknown as INodeTypes;

/** n8n's number of tries for one publication (trigger-activation-retry). */
const TRIES = 5;

export interface Changes {
	parameters?: INodeParameters;
	name?: string;
	/** n8n dies when 2Chat has everything and before it saves the static data. */
	crash?: boolean;
}

const NUMBER = { __rl: true, mode: 'list', value: '+15550100002' };
export const DEFAULTS: INodeParameters = {
	events: ['whatsapp.message.received'],
	whatsappNumber: NUMBER,
	wabaNumber: { __rl: true, mode: 'number', value: '+15550100003' },
};

/**
 * One trigger node in the real contexts of n8n-core, driven as n8n 2.41 drives it: the publication
 * service's order of calls, static data saved at its end, webhooks answered by a server of its own.
 */
export class TriggerHost {
	readonly credential: OneCredential;
	/** What the executions that deliveries have started were given. */
	readonly executions: INodeExecutionData[] = [];
	/** As n8n's database has it: outlives the process. */
	staticData: IDataObject = {};
	/** The webhook's row, which n8n has for a registered trigger. */
	isRegistered = false;
	/** `http://host:port`, n8n's public address. */
	publicUrl = '';
	/** What the node logged. */
	readonly warnings: string[] = [];
	/** Messages of the failed executions that the trigger filed, each of which starts the Error Workflow. */
	readonly failures: string[] = [];
	/** Cron expressions of the jobs that run. */
	readonly crons = new Map<string, () => void>();
	/** n8n below version 2 has no saveFailedExecution. */
	filesFailures = true;
	/** The executions that the trigger starts end at once. */
	endsExecutions = true;
	private running?: { workflow: Workflow; close?: () => Promise<void> };
	private parameters: INodeParameters;
	private name = '2Chat Trigger';
	private published = false;
	private testStaticData: IDataObject = {};
	private server?: { url: string; close: () => Promise<void> };

	constructor(
		private readonly sandbox: Sandbox,
		parameters: INodeParameters = {},
		private readonly webhookId = '11111111-2222-4333-8444-555555555555',
	) {
		this.parameters = { ...DEFAULTS, ...parameters };
		this.credential = new OneCredential({ apiKey: sandbox.apiKey, baseUrl: sandbox.url });
	}

	async start(): Promise<this> {
		this.server = await startWebhookServer(async (request, response) => {
			const result = await this.webhook(request, response);
			if (result.workflowData) this.executions.push(...result.workflowData.flat());
			if (!result.noWebhookResponse)
				response.json(result.webhookResponse ?? { message: 'started' });
		});
		this.publicUrl = this.server.url;
		return this;
	}

	async stop(): Promise<void> {
		await this.server?.close();
	}

	/** Publishes, or publishes again after changes. Gives the message that the user sees when it fails. */
	async publish({ crash = false, ...changes }: Changes = {}): Promise<string | undefined> {
		const isChanged = Object.keys(changes).length > 0;
		if (this.published && isChanged) await this.tearDown();
		Object.assign(this, { ...changes, parameters: { ...this.parameters, ...changes.parameters } });
		this.published = true;
		if (this.isRegistered) return undefined;
		const workflow = this.workflow();
		let failure: string | undefined;
		for (let tries = 0; tries < TRIES; tries++) {
			failure = await this.register(workflow);
			if (failure === undefined) break;
		}
		if (failure === undefined) await this.runTrigger(workflow, 'update');
		if (!crash) this.save(workflow);
		return failure;
	}

	/** n8n ends without a word to the nodes, and starts again. Gives the message of a failure. */
	async restart(
		activation: WorkflowActivateMode = 'init',
		whileDown: () => Promise<void> | void = () => {},
	): Promise<string | undefined> {
		await this.running?.close?.();
		this.crons.clear();
		await whileDown();
		const workflow = this.workflow();
		const [failure] = await Promise.all([
			this.register(workflow, activation),
			this.runTrigger(workflow, activation),
		]);
		this.save(workflow);
		return failure;
	}

	/** The watch's clock strikes. */
	tick(): void {
		for (const onTick of this.crons.values()) onTick();
	}

	private async runTrigger(workflow: Workflow, activation: WorkflowActivateMode): Promise<void> {
		const emit: ITriggerFunctions['emit'] = (items, _response, end) => {
			this.save(workflow);
			this.executions.push(...items.flat());
			if (this.endsExecutions) end?.resolve({} as IRun);
		};
		const context = new TriggerContext(
			workflow,
			workflow.getNode(this.name)!,
			this.additionalData,
			'trigger',
			activation,
			emit,
			undefined,
			(error) => void this.failures.push(error.message),
			{
				registerCron: ({ expression }: { expression: string }, onTick: () => void) => {
					this.crons.set(expression, onTick);
				},
			} as never,
		);
		if (!this.filesFailures) Object.assign(context, { saveFailedExecution: undefined });
		const { closeFunction } = (await trigger.trigger.call(this.listening(context))) ?? {};
		this.running = { workflow, close: closeFunction };
	}

	/** Gives the message that lands in n8n's log when 2Chat could not be tidied. */
	async unpublish(): Promise<string | undefined> {
		this.published = false;
		return await this.tearDown();
	}

	/** Listening for a test event: its own address and static data. */
	async listen(): Promise<{ stop: () => Promise<void> }> {
		const workflow = this.workflow({});
		const context = this.hookContext(workflow, true);
		const { checkExists, create, delete: remove } = trigger.webhookMethods.default;
		if (!(await checkExists.call(context))) await create.call(context);
		this.testStaticData = workflow.staticData;
		return { stop: async () => void (await remove.call(context)) };
	}

	/** Subscriptions at the sandbox that call this trigger's production address. */
	subscriptions(): Array<{ uuid: string; event_name: string; hook_url: string }> {
		return [...this.sandbox.state.subscriptions.values()].filter(({ hook_url: url }) =>
			url.startsWith(this.webhookUrl),
		);
	}

	get events(): string[] {
		return this.subscriptions()
			.map(({ event_name: event }) => event)
			.sort();
	}

	get webhookUrl(): string {
		return `${this.publicUrl}/webhook/${this.webhookId}/webhook`;
	}

	private async register(
		workflow: Workflow,
		activation: WorkflowActivateMode = 'activate',
	): Promise<string | undefined> {
		const context = this.hookContext(workflow, false, activation);
		const { checkExists, create, delete: remove } = trigger.webhookMethods.default;
		this.isRegistered = true;
		try {
			if (!(await checkExists.call(context))) await create.call(context);
			return undefined;
		} catch (error) {
			try {
				await remove.call(context);
				this.isRegistered = false;
			} catch {
				// n8n logs this and keeps the row.
			}
			return (error as Error).message;
		}
	}

	private async tearDown(): Promise<string | undefined> {
		this.isRegistered = false;
		this.crons.clear();
		await this.running?.close?.();
		const workflow = this.workflow();
		let failure: string | undefined;
		for (let tries = 0; tries < 3; tries++) {
			try {
				await trigger.webhookMethods.default.delete.call(this.hookContext(workflow));
				failure = undefined;
				break;
			} catch (error) {
				failure = (error as Error).message;
			}
		}
		this.save(workflow);
		return failure;
	}

	private save(workflow: Workflow): void {
		this.staticData = JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	}

	private get node(): INode {
		return {
			id: `node-${this.webhookId}`,
			name: this.name,
			type: 'twoChatTrigger',
			typeVersion: [trigger.description.version].flat().pop()!,
			position: [0, 0],
			webhookId: this.webhookId,
			parameters: this.parameters,
			credentials: { twoChatApi: { id: '1', name: '2Chat' } },
		};
	}

	private workflow(staticData = this.staticData): Workflow {
		return new Workflow({
			id: 'wf',
			nodes: [this.node],
			connections: {},
			active: true,
			nodeTypes,
			staticData: JSON.parse(JSON.stringify(staticData)) as IDataObject,
		});
	}

	private get additionalData(): IWorkflowExecuteAdditionalData {
		return {
			credentialsHelper: this.credential,
			webhookBaseUrl: `${this.publicUrl}/webhook`,
			webhookTestBaseUrl: `${this.publicUrl}/webhook-test`,
			webhookWaitingBaseUrl: `${this.publicUrl}/webhook-waiting`,
			variables: {},
		} as unknown as IWorkflowExecuteAdditionalData;
	}

	private webhookData(isTest: boolean): IWebhookData {
		const [webhookDescription] = trigger.description.webhooks!;
		return { webhookDescription, isTest } as unknown as IWebhookData;
	}

	private hookContext(
		workflow: Workflow,
		isTest = false,
		activation: WorkflowActivateMode = isTest ? 'manual' : 'activate',
	): HookContext {
		const node = workflow.getNode(this.name)!;
		const mode = isTest ? 'manual' : 'trigger';
		const data = this.webhookData(isTest);
		const context = new HookContext(workflow, node, this.additionalData, mode, activation, data);
		return this.listening(context);
	}

	private async webhook(
		httpRequest: unknown,
		httpResponse: unknown,
	): Promise<IWebhookResponseData> {
		const isTest = (httpRequest as { path: string }).path.startsWith('/webhook-test/');
		const workflow = this.workflow(isTest ? this.testStaticData : this.staticData);
		const additionalData = { ...this.additionalData, httpRequest, httpResponse } as never;
		const node = workflow.getNode(this.name)!;
		const data = this.webhookData(isTest);
		const mode = isTest ? 'manual' : 'webhook';
		const context = new WebhookContext(workflow, node, additionalData, mode, data, [], null);
		const result = await trigger.webhook.call(this.listening(context));
		if (isTest) this.testStaticData = workflow.staticData;
		else if (workflow.staticData.__dataChanged) this.save(workflow);
		return result;
	}

	private listening<T extends object>(context: T): T {
		const note = (message: string) => void this.warnings.push(message);
		const logger = { debug: note, info: note, warn: note, error: note };
		return Object.defineProperty(context, 'logger', { value: logger });
	}
}
