import type { IDataObject } from 'n8n-workflow';

import { withoutUnseen } from '../twochat/phone/characters';

/** True when neither a parameter's value nor anything inside it is something to send. */
export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return withoutUnseen(value).trim() === '';
	if (typeof value !== 'object' || value instanceof Date) return false;
	// A resource locator: its mode says nothing.
	if ('mode' in value && 'value' in value) return isEmpty(value.value);
	return Object.values(value).every(isEmpty);
}

const isPlainObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** Without fields that were left empty, which 2Chat would take for a value. `null` stays: it clears. */
export function withoutEmpty(fields: unknown): IDataObject | undefined {
	const entries = Object.entries((fields ?? {}) as IDataObject).flatMap(([key, value]) => {
		const kept = isPlainObject(value) ? withoutEmpty(value) : value;
		return kept === undefined || kept === '' ? [] : [[key, kept] as const];
	});
	return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}
