import type { IDataObject } from 'n8n-workflow';

/** Fields that were left empty are not sent: 2Chat would take "" for a value. */
export function filled(fields: unknown): IDataObject | undefined {
	const entries = Object.entries((fields ?? {}) as IDataObject).flatMap(([key, value]) => {
		const kept = isPlainObject(value) ? filled(value) : value;
		return kept === undefined || kept === '' ? [] : [[key, kept] as const];
	});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const isPlainObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
