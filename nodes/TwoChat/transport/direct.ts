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
import { customOperation } from './customOperation';
import { filled } from './filled';
import { refusalOf } from './refusal';

/** What an item is about to send; the `preSend` steps complete it. */
type Draft = IHttpRequestOptions & { qs: IDataObject; body: IDataObject };

/**
 * Runs a declarative operation of one POST without n8n's declarative engine. The engine works out an
 * expression twice for every property of that name, shown or not, and twice more for its routing: 23 times
 * an item for Send Text, against 3 here, and it does so for all items before the first is sent.
 * For operations that people run with many items; the option and its fields stay what they are.
 * @param option with `routing.request` and an answer step as its only output
 * @param fields with `routing.send` at the most
 * @param itemsAtOnce items under way at once unless the user chose otherwise
 */
export function direct(
	option: INodePropertyOptions,
	fields: INodeProperties[],
	itemsAtOnce: number,
) {
	const { request, output } = option.routing ?? {};
	const [step] = output?.postReceive as AnswerStep[];
	const method = request?.method as IHttpRequestMethods;
	const url = String(request?.url);
	return customOperation({
		calls: [`${method} ${url}`],
		itemsAtOnce,
		read(this: IExecuteFunctions, itemIndex) {
			const draft: Draft = { method, url, qs: {}, body: {} };
			const item = asSingle(this, itemIndex);
			for (const preSend of place(item, fields, draft)) void preSend.call(item, draft);
			const refusal = refusalOf(draft);
			if (refusal) throw refusal;
			return draft;
		},
		async run({ url: path, qs, body }, call) {
			const { read } = step.answer;
			return (await call({
				method,
				path,
				query: filled(qs),
				body: filled(body),
				read,
			})) as IDataObject[];
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
			const given = item.getNodeParameter(parameter, {}) as IDataObject;
			const used = (options as INodeProperties[]).filter((option) => option.name in given);
			return place(item, used, draft, `${parameter}.`);
		}
		const { type: where, property, preSend = [] } = routing?.send ?? {};
		if (property !== undefined) {
			const extractValue = type === 'resourceLocator';
			const value = item.getNodeParameter(parameter, undefined, { extractValue });
			(where === 'body' ? draft.body : draft.qs)[property] = value;
		}
		return preSend;
	});
}
