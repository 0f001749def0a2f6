import type { IDataObject } from 'n8n-workflow';

/**
 * The names of `wa_msg_ack`, from 0 (DOCS get-single-message). 2Chat's "received" is what everybody else calls
 * delivered.
 */
export const STATUSES = ['created', 'sent', 'delivered', 'read'];

/** True for a boolean, a date or a number that says "yes": no source has a sample of these fields. */
const isYes = (value: unknown): boolean =>
	typeof value === 'string' ? !/^(|0|false|no|null)$/i.test(value.trim()) : Boolean(value);

/**
 * How far a message got, as the number of `wa_msg_ack`. A single message has it, a listed one has
 * `sent`, `received` and `read` in its place (DOCS). Undefined where it does not say.
 */
export function progressOf(message: IDataObject): number | undefined {
	const { wa_msg_ack: ack, sent, received, read } = message;
	const number = Number(ack ?? undefined);
	if (!Number.isNaN(number)) return Math.min(Math.max(Math.floor(number), 0), STATUSES.length - 1);
	const steps = [sent, received, read];
	if (steps.every((step) => step === undefined)) return undefined;
	return steps.map(isYes).lastIndexOf(true) + 1;
}
