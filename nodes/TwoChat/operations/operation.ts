import type {
	IDataObject,
	IDisplayOptions,
	IExecuteFunctions,
	INodeExecutionData,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { Answer } from './answer';
import type { ItemCall } from './itemCalls';
import { answerOf, paired } from './output';
import type { ItemContext } from './itemContext';
import { itemContext } from './itemContext';
import { withoutEmpty } from './empty';
import { firstToFind } from './firstToFind';
import type { Draft } from './request';
import { planRequest, requestOf, requestsOf } from './request';
import type { Field, OptionRouting, RequestRouting } from './routing';
import { prepare } from './routing';

/** What is to be done for one item, once it has been read and checked. */
export type Work = (call: ItemCall) => Promise<INodeExecutionData[]>;

/** One thing that the node can do, as a person chooses it and as the engine runs it. */
export interface Operation {
	/** Its entry in the Operation dropdown. */
	option: INodePropertyOptions;
	fields: Field[];
	/** The 2Chat calls that it makes, such as `GET /contacts/{contact_uuid}`, for tables and tests. */
	calls: string[];
	/** True when it deletes, spends money or can't be undone: no agent gets it unless the user allows it. */
	isIrreversible: boolean;
	/** True for what writes to people: one item after the other, unless the user chose otherwise. */
	inOrder: boolean;
	/**
	 * Begins a run: gives the function that reads and checks an item. It throws BadInput for what can't be sent.
	 */
	begin: (context: IExecuteFunctions) => (itemIndex: number) => Work;
}

interface Described extends Pick<INodePropertyOptions, 'name'> {
	value: string;
	action: string;
	description: string;
	/** The operation's own fields, in the order of the form. `resource()` says when they show. */
	fields?: Field[];
	isIrreversible?: boolean;
	inOrder?: boolean;
	/** Where it is not to be chosen. */
	displayOptions?: IDisplayOptions;
}

/** Sends the operation's call with this body. */
export type Send = (body: IDataObject) => Promise<IDataObject[]>;

/** What is done around the operation's one call, for items whose options ask for it. */
export interface Around<Wish> {
	/** The further calls that it may make. */
	calls: string[];
	/** What the item asks for, if anything. Throws BadInput. */
	read: (this: IExecuteFunctions, itemIndex: number, body: IDataObject) => Wish | undefined;
	/** Does it, and gives what the item becomes. */
	run: (
		this: IExecuteFunctions,
		wish: Wish,
		body: IDataObject,
		send: Send,
		call: ItemCall,
	) => Promise<IDataObject>;
}

/** An operation of one call, made of its fields' routing. */
interface OneCall<Wish> extends Described {
	/** Absent where an entry of one of the fields chooses the call. */
	request?: RequestRouting;
	answer: Answer | ((item: ItemContext) => Answer);
	/** The request in other readings of what the user entered, for where it finds nothing. For reading and deleting only. */
	otherReadings?: (request: Draft) => Draft[];
	/** Changes the credential's Base URL for a call that 2Chat serves elsewhere. */
	base?: (baseUrl: string) => string;
	around?: Around<Wish>;
}

/** An operation of several calls, or of one that fields alone can't describe. */
export interface SeveralCalls<Input> extends Described {
	calls: string[];
	/** Reads and checks an item's parameters. Throws BadInput. */
	read: (this: IExecuteFunctions, itemIndex: number) => Input;
	/** Does the item's calls and gives what the item becomes. */
	run: (
		this: IExecuteFunctions,
		input: Input,
		call: ItemCall,
		itemIndex: number,
	) => Promise<IDataObject | IDataObject[]>;
}

/**
 * Declares an operation of one call: what a field's routing says is what is sent. The same routing
 * is what n8n's own declarative engine reads.
 */
export function operation<Wish>(declared: OneCall<Wish>): Operation {
	const { request, fields = [], base, around, answer, otherReadings } = declared;
	const requests = request ? [request] : requestsOf(fields);
	const calls = requests.map(({ method, url }) => `${method} ${url}`);
	return {
		...described(declared, { request, ...(base && { send: { preSend: [elsewhere(base)] } }) }),
		calls: [...new Set([...calls, ...(around?.calls ?? [])])],
		begin(context) {
			const plan = planRequest(request, fields, context.getNode());
			return (itemIndex) => {
				const item = itemContext(context, itemIndex);
				const draft = requestOf(plan, item);
				const readings = [draft, ...(otherReadings?.(draft) ?? [])];
				const { method, body } = draft;
				const wish = around?.read.call(context, itemIndex, body);
				const its = typeof answer === 'function' ? answer(item) : answer;
				return async (call) => {
					const send: Send = async (content) =>
						await firstToFind(readings, async ({ url: path, qs }) => {
							const query = withoutEmpty(qs);
							const request = { method, path, query, body: withoutEmpty(content), base };
							return await answerOf(request, its, item, call);
						});
					const entries =
						around && wish !== undefined
							? [await around.run.call(context, wish, body, send, call)]
							: await send(body);
					const outputs = paired(entries, itemIndex);
					return its.finish ? await its.finish.call(item, outputs) : outputs;
				};
			};
		},
	};
}

/** Declares an operation of several calls. */
export function operationOfCalls<Input>(declared: SeveralCalls<Input>): Operation {
	const { calls, read, run } = declared;
	return {
		...described(declared, {}),
		calls,
		begin: (context) => (itemIndex) => {
			const input = read.call(context, itemIndex);
			return async (call) => {
				const result = await run.call(context, input, call, itemIndex);
				return paired(Array.isArray(result) ? result : [result], itemIndex);
			};
		},
	};
}

/** An operation that asks 2Chat nothing: it fetches a file from where 2Chat keeps it. */
interface Fetching<Input> extends Described, Pick<SeveralCalls<Input>, 'read'> {
	/** Gives the file and what is said about it. */
	run: (
		this: IExecuteFunctions,
		input: Input,
	) => Promise<Pick<INodeExecutionData, 'json' | 'binary'>>;
}

/** Declares an operation whose output is a file. */
export function operationOfFile<Input>(declared: Fetching<Input>): Operation {
	const { read, run } = declared;
	return {
		...described(declared, {}),
		calls: [],
		begin: (context) => (itemIndex) => {
			const input = read.call(context, itemIndex);
			return async () => [{ ...(await run.call(context, input)), pairedItem: { item: itemIndex } }];
		},
	};
}

/** For n8n's own engine: it knows one base URL for all operations. */
const elsewhere = (base: (baseUrl: string) => string) =>
	prepare((request) => {
		request.baseURL = base((request.baseURL ?? '').trim().replace(/\/+$/, ''));
	});

function described(
	declared: Described,
	routing: OptionRouting,
): Omit<Operation, 'calls' | 'begin'> {
	const { name, value, action, description, displayOptions, fields = [] } = declared;
	const { isIrreversible = false, inOrder = false } = declared;
	const option: INodePropertyOptions = { name, value, action, description };
	if (displayOptions) option.displayOptions = displayOptions;
	if (Object.values(routing).some(Boolean)) option.routing = routing;
	return { option, fields, isIrreversible, inOrder };
}
