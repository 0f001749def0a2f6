import type { IExecuteFunctions, IExecuteSingleFunctions } from 'n8n-workflow';

/** One item's view of the node: what the steps of a field's routing and of an answer may use. */
export type ItemContext = Pick<
	IExecuteSingleFunctions,
	'getNodeParameter' | 'getItemIndex' | 'getNode' | 'getTimezone' | 'helpers'
>;

/** The view of one item of a node run. */
export const itemContext = (context: IExecuteFunctions, itemIndex: number): ItemContext =>
	({
		getNodeParameter: (name: string, fallback?: unknown, options?: object) =>
			context.getNodeParameter(name, itemIndex, fallback, options),
		getItemIndex: () => itemIndex,
		getNode: () => context.getNode(),
		getTimezone: () => context.getTimezone(),
		helpers: context.helpers,
	}) as unknown as ItemContext;
