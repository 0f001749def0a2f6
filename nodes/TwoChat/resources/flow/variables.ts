import type { IDataObject } from 'n8n-workflow';

import { textOf, trimmedTextOf } from '../../operations/text';
import { BadInput } from '../../transport/errors/badInput';

/**
 * The ID of a flow in the address that 2Chat shows for it, or alone.
 * @throws BadInput when there is none
 */
export function readFlowId(value: unknown): string {
	const text = trimmedTextOf(value, 'Flow');
	if (text === '') throw new BadInput('Flow is empty. Fill it in');
	const isAddress = /^https?:\/\//i.test(text);
	const [found] = /FLW[0-9a-z-]+/i.exec(text) ?? [];
	if (isAddress && found) return found;
	if (!isAddress && /^FLW\S+$/i.test(text)) return text;
	throw new BadInput(
		`Flow "${text.slice(0, 80)}" is not a flow. Use the address that 2Chat shows for the flow, or the ID in it, which starts with FLW`,
	);
}

type Row = { name?: unknown; value?: unknown };

const isScalar = (value: unknown): boolean =>
	value === null || ['string', 'number', 'boolean'].includes(typeof value);

/**
 * Values by the names of a flow's variables.
 * @param given the form's rows (`{ variable: [{ name, value }] }`), a JSON object, or the same as text
 * @throws BadInput when a name is missing or stands twice, a value is no scalar, or the text is no JSON object
 */
export function readVariables(given: unknown): IDataObject {
	const parsed = typeof given === 'string' ? parse(given) : given;
	const rows = (parsed as { variable?: Row[] } | null)?.variable;
	const entries = Array.isArray(rows)
		? rows.map(
				({ name, value }) =>
					[
						trimmedTextOf(name, 'Name of the variable'),
						textOf(value, 'Value of the variable'),
					] as const,
			)
		: Object.entries((parsed ?? {}) as IDataObject);
	const variables: IDataObject = {};
	for (const [name, value] of entries) {
		if (name === '') throw new BadInput('A variable has no name. Fill it in or remove the row');
		if (Object.hasOwn(variables, name)) {
			throw new BadInput(`The variable "${name}" is there twice. Keep one of the two`);
		}
		if (!isScalar(value)) {
			throw new BadInput(
				`The variable "${name}" is an object or a list. Use text, a number, true or false`,
			);
		}
		variables[name] = value as IDataObject[string];
	}
	return variables;
}

function parse(text: string): unknown {
	if (text.trim() === '') return {};
	try {
		const value = JSON.parse(text) as unknown;
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	} catch {
		// Said below.
	}
	throw new BadInput('Variables (JSON) is not a JSON object. Use a form like { "orderId": 1001 }');
}
