import type { IDataObject } from 'n8n-workflow';

/** Whether a value of 2Chat's is an object with fields, not a list and not null. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A value of 2Chat's as text: a number stands for its digits, since the same field comes as text from
 * one endpoint and as a number from another. Empty for everything that is neither.
 */
export function text(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'bigint' || Number.isFinite(value) ? String(value) : '';
}

/** The entry of a table under a name that comes from outside; `constructor` and the like name none. */
export const entryOf = <T>(table: Record<string, T>, name: string): T | undefined =>
	Object.hasOwn(table, name) ? table[name] : undefined;

/** The object under a key; empty where there is none. */
export function part(from: IDataObject, key: string): IDataObject {
	const value = from[key];
	return isObject(value) ? value : {};
}

/** The first of some keys that holds a text; empty where none does. */
export function firstText(from: IDataObject, keys: readonly string[]): string {
	return keys.map((key) => text(from[key])).find((value) => value.trim() !== '') ?? '';
}
