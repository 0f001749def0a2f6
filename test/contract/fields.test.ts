import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import { node, operations, titleOf, trigger } from './nodes';

/** Boxes that hold fields; their own names say enough. */
const BOXES = ['collection', 'fixedCollection', 'notice'];

/** Words that keep their capitals in the middle of a sentence. */
const PROPER = /^(2Chat|API|IDs?|QR|SMS|WABA|URL|Meta|About|WhatsApp|Voice|SDK)$/;

interface Place {
	path: string;
	field: INodeProperties;
}

/** A field and all fields inside it, each with its place. */
function withInner(field: INodeProperties, outer = ''): Place[] {
	const path = outer ? `${outer} → ${field.displayName}` : field.displayName;
	const inner = (field.options ?? []).flatMap((option) => {
		if ('values' in option) return (option as INodePropertyCollection).values;
		return 'displayName' in option ? [option as INodeProperties] : [];
	});
	return [{ path, field }, ...inner.flatMap((one) => withInner(one, path))];
}

const actionFields = (node.description.properties as INodeProperties[]).flatMap((field) => {
	const { resource, operation } = field.displayOptions?.show ?? {};
	return withInner(field, [resource, operation].filter(Boolean).join('.'));
});
const triggerFields = trigger.description.properties.flatMap((field) => withInner(field));
const fields = [...actionFields, ...triggerFields];

const choices = ({ field }: Place): INodePropertyOptions[] =>
	['options', 'multiOptions'].includes(field.type)
		? ((field.options ?? []) as INodePropertyOptions[])
		: [];

describe('every field of both nodes', () => {
	it('is explained to the person or the model that fills it in', () => {
		const silent = fields
			.filter(({ field }) => !BOXES.includes(field.type))
			.filter(({ field }) => !['resource', 'operation'].includes(field.name))
			// n8n's own triggers explain theirs neither.
			.filter(({ field }) => field.displayName !== 'Trigger On')
			.filter(({ field }) => !field.description?.trim())
			.map(({ path }) => path);
		expect(silent).toEqual([]);
	});

	it('says "e.g." where it shows an example', () => {
		const bare = fields
			.filter(({ field }) => !BOXES.includes(field.type))
			.filter(({ field }) => field.placeholder && !field.placeholder.startsWith('e.g. '))
			.map(({ path, field }) => `${path}: ${field.placeholder}`);
		expect(bare).toEqual([]);
	});

	it('lists resources, operations and events by name', () => {
		// n8n's lint sees to the choices of other fields.
		const unsorted = fields
			.filter(({ field }) => ['resource', 'operation', 'events'].includes(field.name))
			.filter((place) => {
				const names = choices(place).map(({ name }) => name);
				return (
					JSON.stringify(names) !==
					JSON.stringify([...names].sort((a, b) => a.localeCompare(b, 'en')))
				);
			})
			.map(({ path }) => path);
		expect(unsorted).toEqual([]);
	});

	it('has no choice twice', () => {
		const repeated = fields
			.filter((place) => {
				const values = choices(place).map(({ value }) => value);
				return new Set(values).size !== values.length;
			})
			.map(({ path }) => path);
		expect(repeated).toEqual([]);
	});
});

describe('every operation', () => {
	it('is explained, beyond its name', () => {
		const silent = operations.filter(
			({ description, name }) => !description?.trim() || description.trim() === name,
		);
		expect(silent.map(titleOf)).toEqual([]);
	});

	it('has an action in sentence case, which is what a model reads first', () => {
		const wrong = operations.filter(({ action }) => {
			const [first = '', ...others] = (action ?? '').split(/[ /-]/);
			return (
				!/^[A-Z]/.test(first) || others.some((word) => /^[A-Z]/.test(word) && !PROPER.test(word))
			);
		});
		expect(wrong.map((operation) => `${titleOf(operation)}: ${operation.action}`)).toEqual([]);
	});

	it('has an action of its own, so that two tools are never called the same', () => {
		const actions = operations.map(({ action }) => action);
		expect(actions.filter((action, index) => actions.indexOf(action) !== index)).toEqual([]);
	});
});
