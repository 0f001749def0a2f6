import type { IDataObject } from 'n8n-workflow';

import { BadInput } from '../transport/errors/badInput';
import { entryOf } from '../twochat/values';
import { textOf } from './text';

/** What an entry of an answer becomes. */
export type Shape = (entry: IDataObject) => IDataObject;

/** Names of the fields that stand in the place of Simplify in an agent's tool (fields/simplify.ts). */
export const OUTPUT = 'output';
export const OUTPUT_FIELDS = 'outputFields';

/**
 * The form in which the user wants the entries of an answer.
 * @param read a parameter of the item, or the fallback
 * @returns undefined where they are wanted as 2Chat has them
 * @throws BadInput when fields are to be selected and none is named
 */
export function chosenShape(
	simplify: Shape,
	read: (name: string, fallback: string | boolean) => unknown,
): Shape | undefined {
	switch (read(OUTPUT, '')) {
		case 'simplified':
			return simplify;
		case 'raw':
			return undefined;
		case 'selected':
			return selected(simplify, textOf(read(OUTPUT_FIELDS, ''), 'Fields to Return'));
		default:
			return read('simplify', false) ? simplify : undefined;
	}
}

/** Only these fields, by either name that they have; null for what an entry does not have. */
function selected(simplify: Shape, text: string): Shape {
	const names = text
		.split(/[,;\n]/)
		.map((name) => name.trim())
		.filter(Boolean);
	if (names.length === 0) throw new BadInput('Fields to Return is empty. Name at least one field');
	return (entry) => {
		const known = { ...entry, ...simplify(entry) };
		return Object.fromEntries(names.map((name) => [name, entryOf(known, name) ?? null]));
	};
}
