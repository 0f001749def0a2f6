import type {
	IDataObject,
	IExecuteFunctions,
	IExecuteSingleFunctions,
	IHttpRequestMethods,
	IHttpRequestOptions,
	INodeProperties,
	INodePropertyOptions,
	PreSendAction,
} from 'n8n-workflow';

import type { AnswerStep } from './answer';
import { customOperation, type ItemCall } from './customOperation';
import { filled } from './filled';
import { refusalOf } from '../transport/errors/badInput';

/** What an item is about to send; the `preSend` steps complete it. */
type Draft = IHttpRequestOptions & { qs: IDataObject; body: IDataObject };

/** Sends the operation's call with this body. */
export type Send = (body: IDataObject) => Promise<IDataObject[]>;

/** What is done around the operation's one call, for items whose options ask for it. */
export interface Around<Wish> {
	/** The further calls that it may make. */
	calls: string[];
	/** What the item asks for, if anything. Throws BadInput. */
	read: (this: IExecuteFunctions, itemIndex: number) => Wish | undefined;
	/** Does it, and gives what the item becomes. */
	run: (
		this: IExecuteFunctions,
		wish: Wish,
		body: IDataObject,
		send: Send,
		call: ItemCall,
	) => Promise<IDataObject>;
}

/**
 * Runs a declarative operation of one POST without n8n's declarative engine. The engine works out an
 * expression twice for every property of that name, shown or not, and twice more for its routing: 23 times
 * an item for Send Text, against 3 here, and it does so for all items before the first is sent.
 * For operations that people run with many items; the option and its fields stay what they are.
 * @param option with `routing.request` and an answer step as its only output
 * @param fields with `routing.send` at the most
 * @param itemsAtOnce items under way at once unless the user chose otherwise
 */
export function direct<Wish>(
	option: INodePropertyOptions,
	fields: INodeProperties[],
	itemsAtOnce: number,
	around?: Around<Wish>,
) {
	const { request, output } = option.routing ?? {};
	const [step] = output?.postReceive as AnswerStep[];
	const method = request?.method as IHttpRequestMethods;
	const url = String(request?.url);
	return customOperation({
		calls: [`${method} ${url}`, ...(around?.calls ?? [])],
		itemsAtOnce,
		read(this: IExecuteFunctions, itemIndex) {
			const draft: Draft = { method, url, qs: {}, body: {} };
			const item = asSingle(this, itemIndex);
			for (const preSend of place(item, fields, draft)) void preSend.call(item, draft);
			const refusal = refusalOf(draft);
			if (refusal) throw refusal;
			return { draft, wish: around?.read.call(this, itemIndex) };
		},
		async run({ draft: { url: path, qs, body }, wish }, call) {
			const { read } = step.answer;
			const query = filled(qs);
			const send: Send = async (content) =>
				(await call({ method, path, query, body: filled(content), read })) as IDataObject[];
			if (!around || wish === undefined) return await send(body);
			return await around.run.call(this, wish, body, send, call);
		},
	});
}

/** The item's view of the node, as the steps know it from n8n's declarative engine. */
const asSingle = (context: IExecuteFunctions, itemIndex: number) =>
	({
		getNodeParameter: (name: string, fallback?: unknown, options?: object) =>
			context.getNodeParameter(name, itemIndex, fallback, options),
		getItemIndex: () => itemIndex,
		getNode: () => context.getNode(),
	}) as unknown as IExecuteSingleFunctions;

/** Puts the fields' values where their routing says, and gives the steps that are still to be taken. */
function place(
	item: IExecuteSingleFunctions,
	fields: INodeProperties[],
	draft: Draft,
	path = '',
): PreSendAction[] {
	return fields.flatMap(({ name, type, options, routing }) => {
		const parameter = `${path}${name}`;
		if (type === 'collection') {
			// Only its keys count here: values that are expressions are worked out one by one below.
			const given = item.getNodeParameter(parameter, {}, { rawExpressions: true }) as IDataObject;
			const used = (options as INodeProperties[]).filter((option) => option.name in given);
			return place(item, used, draft, `${parameter}.`);
		}
		const { type: where, property, preSend = [] } = routing?.send ?? {};
		if (property !== undefined) {
			const extractValue = type === 'resourceLocator';
			const value = item.getNodeParameter(parameter, undefined, { extractValue });
			const part = where === 'body' ? draft.body : draft.qs;
			const [outer, inner] = property.split('.');
			if (inner === undefined) part[outer] = value;
			else part[outer] = { ...(part[outer] as IDataObject), [inner]: value };
		}
		return preSend;
	});
}
