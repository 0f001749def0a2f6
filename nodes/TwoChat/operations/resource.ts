import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';

import type { Operation } from './operation';
import type { Field } from './routing';
import { runOperation } from './run';

/** What operations are about, as a person chooses it. */
export interface Resource {
	name: string;
	value: string;
	description: string;
	/** The operation that is chosen at first. */
	first: Operation;
	/** In the order of the dropdown. */
	operations: Operation[];
}

/** Name of the tool's toggle that lets an agent use operations which can't be undone. */
export const ALLOW_IRREVERSIBLE = 'allowIrreversible';

/** The Operation dropdown of a resource and the fields of its operations, each shown for its own operation alone. */
export function propertiesOf(resource: Resource): INodeProperties[] {
	const { value: first } = resource.first.option;
	const operationField: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: resource.operations.map(optionOf),
		default: first,
	};
	const fields = resource.operations.flatMap(({ option, fields: own }) =>
		own.map((field) => shownFor(field, resource.value, String(option.value))),
	);
	return [operationField, ...fields];
}

const optionOf = ({ option, isIrreversible }: Operation): INodePropertyOptions =>
	isIrreversible
		? { ...option, displayOptions: { hide: { [ALLOW_IRREVERSIBLE]: [false] } } }
		: option;

const shownFor = (field: Field, resource: string, operation: string): INodeProperties => ({
	...field,
	displayOptions: {
		...field.displayOptions,
		show: { resource: [resource], operation: [operation], ...field.displayOptions?.show },
	},
});

/** The dropdown of all resources. */
export const resourceField = (resources: Resource[], first: string): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map(({ name, value, description }) => ({ name, value, description })),
	default: first,
	// n8n's engine, which runs an agent's tool, hands every operation to the node's request hook.
	routing: { send: { paginate: true } },
});

/** The operations as n8n runs them in a workflow: the node's `customOperations`, by resource and operation. */
export const customOperationsOf = (resources: Resource[]) =>
	Object.fromEntries(
		resources.map(({ value, operations }) => [
			value,
			Object.fromEntries(operations.map((one) => [String(one.option.value), runnable(one)])),
		]),
	);

function runnable(operation: Operation) {
	const execute = async function (this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return [await runOperation(this, operation)];
	};
	return Object.assign(execute, { calls: operation.calls });
}
