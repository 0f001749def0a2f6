import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../twochat/values';

/** Keys that describe an answer rather than carry its payload (DOCS). */
const ABOUT_THE_ANSWER = new Set([
	'success',
	'error',
	'error_message',
	'message',
	'count',
	'total',
	'page',
	'page_number',
	'next_page',
]);

/** Thrown when an answer holds no payload that could be meant; its message names what came. */
export class PayloadNotFound extends Error {}

/** Answers without content, such as 204, have no envelope to look into. */
export const isReadable = (body: unknown): boolean => isObject(body) || Array.isArray(body);

function describe(body: unknown): string {
	if (Array.isArray(body)) return `a list of ${body.length}`;
	if (isObject(body)) {
		const keys = Object.keys(body);
		return keys.length ? `the keys ${keys.join(', ')}` : 'an empty object';
	}
	if (body === undefined || body === null || body === '') return 'nothing';
	return `text that is not JSON ("${String(body).replace(/\s+/g, ' ').slice(0, 80)}")`;
}

/** Thrown for what 2Chat can't have sent. */
export class ForeignAnswer extends PayloadNotFound {}

/**
 * A short word such as "OK" may be 2Chat's answer; a web page and JSON that breaks off are none.
 * @throws ForeignAnswer
 */
export function refuseForeign(body: unknown): void {
	if (typeof body !== 'string' || !/^\s*[<{[]/.test(body)) return;
	throw new ForeignAnswer(
		`Instead of 2Chat's answer came ${describe(body)}. A proxy, a firewall or a login page in between may have sent it. Check the Base URL of the 2Chat API credential and the network of n8n`,
	);
}

function notFound(wanted: string, body: unknown): PayloadNotFound {
	return new PayloadNotFound(
		`2Chat's answer has no "${wanted}": ${describe(body)} came instead. The API may have changed; look for a newer version of this node`,
	);
}

/** The places a payload has been seen in: the envelope itself, and one wrapper around it. */
function envelopes(body: unknown): IDataObject[] {
	if (!isObject(body)) return [];
	return isObject(body.data) ? [body, body.data] : [body];
}

const onlyOne = <T>(found: T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** Values of an envelope that could be its payload, whatever they are called. */
const payloadValues = (envelope: IDataObject): unknown[] =>
	Object.entries(envelope)
		.filter(([key]) => !ABOUT_THE_ANSWER.has(key))
		.map(([, value]) => value);

const hasId = (value: IDataObject): boolean => value.uuid !== undefined || value.id !== undefined;

/** A list that came as something else: keyed by id, or a single entry without its list. */
function listFromObject(value: IDataObject): IDataObject[] | undefined {
	if (hasId(value)) return [value];
	const entries = Object.values(value);
	return entries.length > 0 && entries.every((entry) => isObject(entry) && hasId(entry))
		? (entries as IDataObject[])
		: undefined;
}

/** An entry that is no object has no fields that could be read; none is left out, as pages are told by their length. */
const asEntry = (entry: unknown): IDataObject => {
	if (isObject(entry)) return entry;
	return entry === null ? {} : { value: entry as IDataObject[string] };
};

function findList(body: unknown, key: string): unknown[] {
	if (Array.isArray(body)) return body;
	for (const envelope of envelopes(body)) {
		const value = envelope[key];
		if (Array.isArray(value)) return value;
		if (value === null) return [];
		const list = isObject(value) ? listFromObject(value) : undefined;
		if (list) return list;
	}
	if (isObject(body) && Array.isArray(body.data)) return body.data;
	for (const envelope of envelopes(body)) {
		const list = onlyOne(payloadValues(envelope).filter((value) => Array.isArray(value)));
		if (list) return list;
	}
	throw notFound(key, body);
}

/**
 * Finds the list that an answer carries under `key`. Accepts it inside `data`, as `data` itself,
 * as the bare answer (N8N reads GET /webhooks so), or under another key when nothing else can be meant.
 * @throws PayloadNotFound naming what came instead.
 */
export const listFrom = (body: unknown, key: string): IDataObject[] =>
	findList(body, key).map(asEntry);

/**
 * Finds the object that an answer carries under `key`, with the same tolerance as {@link listFrom}:
 * inside `data`, as `data` itself, as a list of one, under another key, or as the bare answer.
 * @throws PayloadNotFound naming what came instead.
 */
export function objectFrom(body: unknown, key: string): IDataObject {
	const alone = Array.isArray(body) ? onlyOne(body as unknown[]) : undefined;
	if (isObject(alone)) return alone;
	for (const envelope of envelopes(body)) {
		const value = envelope[key];
		if (isObject(value)) return value;
		const single = Array.isArray(value) ? onlyOne(value as unknown[]) : undefined;
		if (isObject(single)) return single;
	}
	for (const envelope of envelopes(body)) {
		if (hasId(envelope)) return envelope;
	}
	for (const envelope of [...envelopes(body)].reverse()) {
		const value = onlyOne(payloadValues(envelope).filter(isObject));
		if (value) return value;
	}
	throw notFound(key, body);
}

/**
 * Finds the object that holds at least one of `keys`: the answer itself, or one wrapper around it.
 * For answers whose envelope is the payload, such as GET /info.
 * @throws PayloadNotFound naming what came instead.
 */
export function objectWith(body: unknown, keys: string[]): IDataObject {
	const candidates = Array.isArray(body) ? (body as unknown[]) : [body];
	const wrapped = candidates.filter(isObject).flatMap((value) => payloadValues(value));
	const found = [...candidates, ...wrapped]
		.filter(isObject)
		.find((value) => keys.some((key) => value[key] !== undefined));
	if (!found) throw notFound(keys.join('" or "'), body);
	return found;
}

/**
 * How many entries an answer says there are: `count` or `total`, as a number or as text. Undefined
 * where it does not say. `count` may be the page's own (docs/2chat-api.md, row 16.7).
 */
export function countOf(body: unknown): number | undefined {
	const { count, total } = isObject(body) ? body : {};
	const number = Number(count ?? total ?? undefined);
	return Number.isNaN(number) ? undefined : number;
}
