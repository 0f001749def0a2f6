import { getSchema } from 'n8n-core/dist/execution-engine/node-execution-context/utils/create-node-as-tool';
import type { INode, INodeProperties, INodePropertyCollection } from 'n8n-workflow';

import { node, operations, titleOf } from './nodes';

/** What a model is asked to fill in, as n8n's editor writes it: `$fromAI(name, description, type)`. */
interface Argument {
	name: string;
	/** Fields of one place are alternatives: the editor shows one of them. */
	place: string;
	description: string;
	type: 'string' | 'number' | 'boolean' | 'json';
}

const TYPES = ['number', 'boolean', 'json'] as const;
const NOT_FOR_MODELS = ['notice', 'resourceMapper', 'hidden'];

/**
 * The arguments of a field. n8n names each after what the field is called, with the box and index in
 * front where fields repeat (focusPanel.store of n8n-editor-ui 2.41).
 */
function argumentsOf(field: INodeProperties, path: string[] = []): Argument[] {
	const { type, displayName, noDataExpression, options = [], typeOptions } = field;
	if (NOT_FOR_MODELS.includes(type) || noDataExpression) return [];
	const here = [...path, field.name];
	if (type === 'collection') {
		return (options as INodeProperties[]).flatMap((inner) => argumentsOf(inner, here));
	}
	if (type === 'fixedCollection') {
		return (options as INodePropertyCollection[]).flatMap(({ name, values }) =>
			values.flatMap((inner) =>
				argumentsOf(inner, [...here, typeOptions?.multipleValues ? `${name}[0]` : name]),
			),
		);
	}
	const repeated = path
		.filter((part) => part.endsWith(']'))
		.map((part) => part.replace(/[[\]]/g, ''));
	const name = [...repeated, displayName]
		.join('_')
		.slice(0, 63)
		.replace(/[^a-zA-Z0-9-]/g, '_');
	const description = field.description ?? '';
	return [
		{
			name,
			place: here.join('.'),
			description,
			type: TYPES.find((one) => one === type) ?? 'string',
		},
	];
}

const argumentsFor = (operation: (typeof operations)[number]): Argument[] =>
	(operation.fields as INodeProperties[]).flatMap((field) => argumentsOf(field));

/** The tool that n8n makes of the node when the model fills in every field. */
function schemaOf(operation: (typeof operations)[number]) {
	const once = new Map(argumentsFor(operation).map((argument) => [argument.place, argument]));
	const parameters = Object.fromEntries(
		[...once.values()].map(({ name, place, description, type }) => [
			place,
			`={{ $fromAI('${name}', \`${description}\`, '${type}') }}`,
		]),
	);
	const tool: INode = {
		id: '1',
		name: '2Chat',
		type: 'twoChatTool',
		typeVersion: node.description.version as number,
		position: [0, 0],
		parameters: { resource: operation.resource.value, operation: operation.value, ...parameters },
	};
	return getSchema(tool).shape;
}

const offered = operations.filter(({ isIrreversible }) => !isIrreversible);

describe.each(offered.map((operation) => [titleOf(operation), operation] as const))(
	'the tool %s',
	(_, operation) => {
		it('names each field to the model, with a description', () => {
			const shape = schemaOf(operation);
			const expected = [...new Set(argumentsFor(operation).map(({ name }) => name))];
			expect(Object.keys(shape).sort()).toEqual(expected.sort());
			const silent = Object.entries(shape).filter(([, argument]) => !argument.description);
			expect(silent.map(([name]) => name)).toEqual([]);
		});

		it('has no name for two fields, which would get the same value', () => {
			const places = new Map<string, Set<string>>();
			for (const { name, place } of argumentsFor(operation)) {
				places.set(name, (places.get(name) ?? new Set()).add(place));
			}
			const shared = [...places].filter(([, where]) => where.size > 1);
			expect(shared.map(([name, where]) => `${name}: ${[...where].join(', ')}`)).toEqual([]);
		});
	},
);

it('operations that spend money or can not be undone are hidden from the tool until the user allows them', () => {
	const hidden = operations.filter(({ isIrreversible }) => isIrreversible).map(titleOf);
	const risky = operations
		.filter(({ name }) => /^(Delete|Release|Purchase)/.test(name))
		.map(titleOf);
	expect(risky.filter((title) => !hidden.includes(title))).toEqual([]);
});
