import type {
	IDataObject,
	IExecuteFunctions,
	IExecutePaginationFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { isReading, whyEmpty } from './hints';
import type { Operation } from './operation';
import type { Resource } from './resource';
import { ALLOW_IRREVERSIBLE } from './resource';
import { runOperation } from './run';

type RequestHook = (this: IExecutePaginationFunctions) => Promise<INodeExecutionData[]>;

/** n8n's engine spreads what a tool gives into the arguments of one call: its stack holds 123,000 (n8n 2.41.1). */
const MOST_OF_A_TOOL = 100_000;

/**
 * The way in for an agent's tool: n8n runs nothing but its declarative engine there, which gives every item to
 * this hook. In a workflow it is reached only where the chosen operation does not exist.
 */
export const forTools = (resources: Resource[]): RequestHook =>
	async function () {
		const operation = chosenOperation(this, resources);
		const itemIndex = this.getItemIndex();
		if (operation.isIrreversible && this.getNodeParameter(ALLOW_IRREVERSIBLE, false) !== true) {
			throw new NodeOperationError(
				this.getNode(),
				'This operation spends money or cannot be undone, and agents are not allowed such operations here. Turn on "Allow Irreversible Operations" in the tool to allow it',
				{ itemIndex },
			);
		}
		const items = await runOperation(asExecuteFunctions(this), operation);
		if (items.length === 0 && isReading(operation)) {
			return [{ json: nothingFound(this, resources, operation), pairedItem: { item: itemIndex } }];
		}
		if (items.length <= MOST_OF_A_TOOL) return items;
		throw new NodeOperationError(
			this.getNode(),
			`2Chat has ${items.length} entries, more than the ${MOST_OF_A_TOOL} that a tool can give to an agent. Turn off Return All and set Limit, or narrow the list with a filter`,
			{ itemIndex },
		);
	};

/** What a model reads where a list is empty: of no item at all it would think that the tool has failed. */
function nothingFound(
	context: IExecutePaginationFunctions,
	resources: Resource[],
	{ option }: Operation,
): IDataObject {
	const chosen = context.getNodeParameter('resource', '');
	const resource = resources.find(({ value }) => value === chosen)?.name ?? '';
	const result = `Nothing was found. ${whyEmpty(context.getNode())}`;
	return { result, resource, operation: option.name };
}

/** @throws NodeOperationError when nothing was selected that 2Chat could be asked for: made by hand, or by an agent */
function chosenOperation(context: IExecutePaginationFunctions, resources: Resource[]): Operation {
	const resource = String(context.getNodeParameter('resource', ''));
	const operation = String(context.getNodeParameter('operation', ''));
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ option }) => option.value === operation);
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`2Chat has no operation "${operation}" for "${resource}". Choose Resource and Operation from the lists`,
		{ itemIndex: context.getItemIndex() },
	);
}

/** One item of n8n's engine as a run of its own. */
const asExecuteFunctions = (single: IExecutePaginationFunctions): IExecuteFunctions =>
	Object.create(single, {
		getInputData: { value: () => [single.getInputData()] },
		getNodeParameter: {
			value: (name: string, _itemIndex: number, fallback?: unknown, options?: object) =>
				single.getNodeParameter(name, fallback as never, options),
		},
	}) as unknown as IExecuteFunctions;
