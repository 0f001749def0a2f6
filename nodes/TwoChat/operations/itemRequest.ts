import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeExecutionData,
	PostReceiveAction,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import type { Answer, AnswerStep, Paging } from './answer';
import type { Outcome } from '../transport/retry/attempts';
import { sendUntilAnswered } from '../transport/retry/attempts';
import { callError } from '../transport/errors/callError';
import { countOf } from '../transport/reply/envelope';
import { filled } from './filled';
import { COMMON_REQUEST, currentPace, learnLimit } from '../transport/http';
import type { Page } from '../transport/reply/pages';
import { collectPages, MOST_ITEMS, TooManyItems } from '../transport/reply/pages';
import { markPerhapsSent } from '../transport/errors/maybeSent';
import { readReply } from '../transport/reply/readAnswer';
import type { Reply } from '../transport/reply/reply';
import { mayHaveGoneThrough } from '../transport/retry/rules';
import { sentence } from '../transport/errors/sentences';
import type { RunSettings } from './settings';

type RequestData = DeclarativeRestApiSettings.ResultOptions;
type FunctionStep = Extract<PostReceiveAction, (...args: never[]) => unknown>;

/** Hands us the whole reply instead of n8n's reading of it. */
const capture: FunctionStep = async (_items, response) => [
	{ json: response as unknown as IDataObject },
];

const isFunctionStep = (action: PostReceiveAction): action is FunctionStep =>
	typeof action === 'function';

const isAnswerStep = (action: PostReceiveAction): action is AnswerStep =>
	isFunctionStep(action) && 'answer' in action;

/** Nothing was selected that 2Chat could be asked for: the workflow was made by hand, or by an agent. */
function notAnOperation(context: IExecutePaginationFunctions): never {
	const resource = String(context.getNodeParameter('resource', ''));
	const operation = String(context.getNodeParameter('operation', ''));
	throw new NodeOperationError(
		context.getNode(),
		`2Chat has no operation "${operation}" for "${resource}". Choose Resource and Operation from the lists`,
		{ itemIndex: context.getItemIndex() },
	);
}

/** Entries wanted of a list: the user's Limit, or all. */
function wantedEntries(context: IExecutePaginationFunctions): number {
	const all = context.getNodeParameter('returnAll', false) as boolean;
	return all ? Infinity : (context.getNodeParameter('limit', 50) as number);
}

/**
 * Sends one item's request through n8n's declarative engine: repeated where that is safe, paged,
 * read, and paired with the item.
 * @throws NodeApiError or NodeOperationError whose message is a sentence with the cure; marked as perhaps sent
 * where sending again could do something twice
 */
export async function itemRequest(
	context: IExecutePaginationFunctions,
	requestData: RequestData,
	settings: RunSettings,
): Promise<INodeExecutionData[]> {
	const steps = requestData.postReceive.flatMap(({ actions }) => actions);
	const { answer } = steps.find(isAnswerStep) ?? notAnOperation(context);
	requestData.postReceive = [{ data: { parameterValue: undefined }, actions: [capture] }];

	const exchange = new Exchange(context, requestData, settings, answer);
	const { entries, reply } = await exchange.entries();
	// One object for all: n8n reads it only, and of 100,000 each would be kept and stored.
	const pairedItem = { item: context.getItemIndex() };
	let items: INodeExecutionData[] = entries.map((json) => ({ json, pairedItem }));
	for (const step of steps.filter(isFunctionStep)) {
		if (isAnswerStep(step)) continue;
		items = await step.call(context, items, reply as unknown as IN8nHttpFullResponse);
	}
	return items;
}

/** The requests and replies of one item. */
class Exchange {
	/** Undefined where the user wants the entries as they are. */
	private readonly simplify: Answer['simplify'];

	constructor(
		private readonly context: IExecutePaginationFunctions,
		private readonly requestData: RequestData,
		private readonly settings: RunSettings,
		private readonly answer: Answer,
	) {
		this.simplify =
			answer.simplify && context.getNodeParameter('simplify', false) ? answer.simplify : undefined;
	}

	private get method() {
		return this.requestData.options.method ?? 'GET';
	}

	/** Entries of the whole answer as they go out, and the (last) reply they came with. */
	async entries(): Promise<{ entries: IDataObject[]; reply?: Reply }> {
		const { answer } = this;
		if (answer.paging) return { entries: await this.pagedEntries(answer.paging) };
		const result = await this.exchange();
		if ('instead' in result) return { entries: [result.instead] };
		const keep = answer.keep?.call(this.context) ?? (() => true);
		const entries = this.read(result.reply).filter(keep);
		const wanted = answer.isList ? wantedEntries(this.context) : Infinity;
		if (Math.min(entries.length, wanted) > MOST_ITEMS) {
			throw this.operationError(new TooManyItems(String(entries.length)).message);
		}
		const shape = this.simplify ?? ((entry: IDataObject) => entry);
		return { entries: entries.slice(0, wanted).map((entry) => shape(entry)), reply: result.reply };
	}

	private async pagedEntries(paging: Paging): Promise<IDataObject[]> {
		const fetchPage = async (number: number, size: number): Promise<Page> => {
			const query: IDataObject = { [paging.page]: number };
			if (paging.size) query[paging.size] = size;
			const result = await this.exchange(query);
			if ('instead' in result) return { entries: [result.instead] };
			return { entries: this.read(result.reply), count: countOf(result.reply.body) };
		};
		const wanted = wantedEntries(this.context);
		const taking = { keep: this.answer.keep?.call(this.context), shape: this.simplify };
		return await collectPages(fetchPage, paging, wanted, taking).catch((error: Error) => {
			throw error instanceof TooManyItems ? this.operationError(error.message) : error;
		});
	}

	/** Sends the request, with `query` added, until it is answered. */
	private async exchange(
		query?: IDataObject,
	): Promise<{ reply: Reply } | { instead: IDataObject }> {
		const { context, settings, method } = this;
		const outcome = await sendUntilAnswered(async () => await this.sendOnce(query), {
			method,
			limits: settings,
			pace: async () => await currentPace(context),
			learnLimit: async () => await learnLimit(context, settings.connection),
			signal: context.getExecutionCancelSignal(),
		});
		if (outcome.ok) return { reply: outcome.reply };
		const instead = this.answer.onStatus?.[outcome.failure.status ?? 0];
		if (instead)
			return { instead: instead(sentence(outcome.failure, this.circumstances(outcome))) };
		throw this.callFailed(outcome);
	}

	private async sendOnce(query?: IDataObject): Promise<Reply> {
		const { options } = this.requestData;
		const request: IHttpRequestOptions = {
			...(options as IHttpRequestOptions),
			...COMMON_REQUEST,
			baseURL: options.baseURL?.trim().replace(/\/+$/, ''),
			headers: { ...options.headers },
			qs: { ...filled(options.qs), ...query },
			body: filled(options.body),
			timeout: this.settings.timeoutMs,
		};
		const [item] = await this.context.makeRoutingRequest({ ...this.requestData, options: request });
		return item.json as unknown as Reply;
	}

	private read(reply: Reply): IDataObject[] {
		return readReply(
			this.context.getNode(),
			this.method,
			reply,
			this.answer.read,
			this.context.getItemIndex(),
		);
	}

	private circumstances({ attempts, perMinute }: Extract<Outcome, { ok: false }>) {
		const { timeoutMs } = this.settings;
		const path = this.requestData.options.url ?? '';
		return { method: this.method, path, attempts, perMinute, timeoutMs };
	}

	private callFailed(outcome: Extract<Outcome, { ok: false }>) {
		const { context, method } = this;
		const about = this.circumstances(outcome);
		const itemIndex = context.getItemIndex();
		const error = callError(context.getNode(), outcome.failure, about, itemIndex);
		return mayHaveGoneThrough(outcome.failure, method) ? markPerhapsSent(error) : error;
	}

	private operationError(message: string): NodeOperationError {
		return new NodeOperationError(this.context.getNode(), message, {
			itemIndex: this.context.getItemIndex(),
		});
	}
}
