import { ExecuteContext, ExecutionLifecycleHooks, RoutingNode, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type DeclarativeRestApiSettings,
	Workflow,
	type IBinaryKeyData,
	type IConnections,
	type IDataObject,
	type IExecuteFunctions,
	type IExecutePaginationFunctions,
	type INode,
	type INodeExecutionData,
	type INodeParameters,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';
import { OneCredential } from './credentials';

class StartNode implements INodeType {
	description = {
		displayName: 'Start',
		name: 'start',
		group: ['trigger'],
		version: 1,
		description: 'Feeds items',
		defaults: { name: 'Start' },
		inputs: [],
		outputs: ['main'],
		properties: [],
	} as unknown as INodeType['description'];

	async trigger() {
		return undefined;
	}
}

const twoChat: INodeType = new TwoChat();

/**
 * The node's tool, as n8n makes it of the node: under another name, and run by n8n's declarative
 * engine alone, which knows no custom operations.
 */
const twoChatTool: INodeType = Object.assign(new TwoChat(), {
	description: { ...new TwoChat().description, name: 'twoChatTool' },
	customOperations: undefined,
	async execute(this: IExecuteFunctions) {
		return (await new RoutingNode(this as ExecuteContext, twoChatTool).runNode()) ?? [];
	},
});

/** Hears of every request that n8n's declarative engine makes of the node's routing, and sends none. */
export type RequestListener = (
	item: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.HttpRequestOptions,
) => void;

const twoChatRouting = (listener: RequestListener): INodeType => {
	const { description } = new TwoChat();
	const node: INodeType = {
		description: {
			...description,
			requestOperations: {
				async pagination(this: IExecutePaginationFunctions, { options }) {
					listener(this, options);
					return [{ json: {} }];
				},
			},
		},
		async execute(this: IExecuteFunctions) {
			return (await new RoutingNode(this as ExecuteContext, node).runNode()) ?? [];
		},
	};
	return node;
};

const registry: Record<string, INodeType> = { start: new StartNode(), twoChat, twoChatTool };

const nodeTypesOf = (known: Record<string, INodeType>): INodeTypes => ({
	getByName: (name) => known[name],
	getByNameAndVersion: (name) => known[name],
	getKnownTypes: () => ({}),
});

export interface RunOptions {
	parameters: INodeParameters;
	/** What comes in: JSON of the items, one empty item by default. */
	input?: IDataObject[];
	/** Files that each of them has, by name. */
	binary?: IBinaryKeyData;
	/** Where n8n says that its REST API is; a local address by default. */
	restApiUrl?: string;
	/** The sandbox's `url`, or any address that nock answers. */
	baseUrl?: string;
	/** The credential; change its `data` during the run to rotate the key. */
	credential?: OneCredential;
	/** Node settings: `onError`, `retryOnFail`, `maxTries`… */
	node?: Partial<INode>;
	/** What n8n knows besides, such as `executionId` and `webhookWaitingBaseUrl`. */
	additionalData?: Partial<IWorkflowExecuteAdditionalData>;
	/** Given: n8n's own declarative engine runs the node's routing, and nothing is sent. */
	onRequest?: RequestListener;
	/** Called with a function that cancels the run, as the editor's stop button does. */
	onStart?: (cancel: () => void) => void;
}

export interface RunResult {
	/** What the node gave on its (first) output. */
	output: INodeExecutionData[];
	/** The same as plain JSON. */
	json: IDataObject[];
	/** What came out of the error output. */
	errorOutput: INodeExecutionData[];
	/** The failure that stopped the node, if one did. */
	error?: Error & { description?: string | null; httpCode?: string | null };
	run: IRun;
}

export const API_KEY = 'UAK-sandbox';

/** Runs the 2Chat node once inside n8n's own engine, from parameters to output. */
export async function runTwoChat(options: RunOptions): Promise<RunResult> {
	const { parameters, input = [{}], baseUrl = 'https://api.test/open', node = {} } = options;
	const nodes: INode[] = [
		{ id: '1', name: 'Start', type: 'start', typeVersion: 1, position: [0, 0], parameters: {} },
		{
			id: '2',
			name: '2Chat',
			type: 'twoChat',
			typeVersion: 1,
			position: [200, 0],
			parameters,
			credentials: { twoChatApi: { id: '1', name: '2Chat' } },
			...node,
		},
	];
	const connections: IConnections = {
		Start: { main: [[{ node: '2Chat', type: 'main', index: 0 }]] },
	};
	const settings = { executionOrder: 'v1' as const };
	const { onRequest } = options;
	const nodeTypes = nodeTypesOf(
		onRequest ? { ...registry, twoChat: twoChatRouting(onRequest) } : registry,
	);
	const workflow = new Workflow({
		id: 'wf',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings,
	});
	const data = { id: 'wf', name: 'wf', active: false, isArchived: false, nodes, connections };
	const hooks = new ExecutionLifecycleHooks('manual', '1', data as never);
	const additionalData = {
		credentialsHelper: options.credential ?? new OneCredential({ apiKey: API_KEY, baseUrl }),
		hooks,
		executionId: '1',
		currentNodeExecutionIndex: 0,
		restApiUrl: options.restApiUrl ?? 'http://localhost:5678/rest',
		instanceBaseUrl: 'http://localhost:5678/',
		formWaitingBaseUrl: 'http://localhost:5678/form-waiting',
		webhookBaseUrl: 'http://localhost:5678/webhook',
		webhookWaitingBaseUrl: 'http://localhost:5678/webhook-waiting',
		webhookTestBaseUrl: 'http://localhost:5678/webhook-test',
		variables: {},
		...options.additionalData,
	} as unknown as IWorkflowExecuteAdditionalData;
	const items: INodeExecutionData[] = input.map((json) => ({ json, binary: options.binary }));
	const started = {
		startTime: 0,
		executionIndex: 0,
		executionTime: 0,
		source: [],
		executionStatus: 'success',
		data: { main: [items] },
	};
	const runData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{
					node: workflow.getNode('2Chat')!,
					data: { main: [items] },
					source: { main: [{ previousNode: 'Start' }] },
				},
			],
		},
		resultData: { runData: { Start: [started] } },
	} as never);
	const execution = new WorkflowExecute(additionalData, 'manual', runData).processRunExecutionData(
		workflow,
	);
	// A cancelled execution does not resolve; n8n's own hook tells its end.
	const cancelled = new Promise<IRun>((resolve) => {
		hooks.addHandler('workflowExecuteAfter', async (fullRun: IRun) => {
			if (fullRun.status === 'canceled') resolve(fullRun);
		});
	});
	options.onStart?.(() => execution.cancel());
	return readRun(await Promise.race([execution, cancelled]));
}

function readRun(run: IRun): RunResult {
	const [task] = run.data.resultData.runData['2Chat'] ?? [];
	const output = task?.data?.main?.[0] ?? [];
	const error = task?.error as RunResult['error'];
	return {
		output: error ? [] : output,
		json: error ? [] : output.map(({ json }) => json),
		errorOutput: task?.data?.main?.[1] ?? [],
		error,
		run,
	};
}
