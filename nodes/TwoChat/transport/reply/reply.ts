import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import { isObject, text } from '../../twochat/values';
import type { Connection } from '../connection';

/** What came back over HTTP, whatever its status. */
export interface Reply {
	statusCode: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** One HTTP call to 2Chat: `path` starts with "/" and its parameters are already encoded. */
export interface Call {
	method: IHttpRequestMethods;
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	/** Changes the credential's Base URL, for a call that 2Chat serves elsewhere. */
	base?: (baseUrl: string) => string;
	/** Finds the payload in the body; throws where there is none. */
	read?: (body: unknown) => unknown;
	connection?: Connection;
	/** Milliseconds; the transport's default otherwise. */
	timeoutMs?: number;
	/** Milliseconds in which it has to be over, its repetitions included. */
	withinMs?: number;
	/** For a GET that costs extra: its answer is kept for the item, so that Retry On Fail does not pay twice. */
	once?: boolean;
}

const asObject = (value: unknown): IDataObject | undefined => (isObject(value) ? value : undefined);

const isNo = (value: unknown): boolean => [false, 0, 'false', '0'].includes(value as boolean);
const isYes = (value: unknown): boolean => [true, 1, 'true', '1'].includes(value as boolean);
const saysSomething = (value: unknown): boolean =>
	isObject(value) || (typeof value === 'string' && value.trim() !== '');

/** A body that says it went wrong, under a status that says it went well (W6W); also in the ways of other APIs. */
const saysNo = (body: unknown): boolean => {
	const object = asObject(body);
	if (!object) return false;
	if (isNo(object.success) || isYes(object.error)) return true;
	if (isYes(object.success)) return false;
	return (
		isNo(asObject(object.data)?.success) ||
		[object.error, object.error_message].some(saysSomething) ||
		object.status === 'error' ||
		Object.keys(object).join() === 'detail'
	);
};

/** True when the reply is 2Chat's "done", "created" or "accepted". */
export const isSuccess = ({ statusCode, body }: Reply): boolean =>
	statusCode >= 200 && statusCode < 300 && !saysNo(body);

/** True when 2Chat itself, and not something in front of it, wrote this refusal. */
export function isTwoChatRefusal(body: unknown): boolean {
	const object = asObject(body);
	return (
		object !== undefined &&
		(object.success === false ||
			object.error === true ||
			typeof object.error_message === 'string' ||
			object.detail !== undefined)
	);
}

/** FastAPI's list of complaints as one line: "contact_detail.0.value: not a phone number". */
function complaints(detail: unknown): string | undefined {
	if (typeof detail === 'string') return detail;
	if (!Array.isArray(detail)) return undefined;
	const lines = detail.flatMap((entry: unknown) => {
		const complaint = asObject(entry);
		if (typeof complaint?.msg !== 'string') return [];
		const place = Array.isArray(complaint.loc)
			? complaint.loc
					.map(text)
					.filter((part) => part !== '' && part !== 'body' && part !== 'query')
					.join('.')
			: '';
		return [place ? `${place}: ${complaint.msg}` : complaint.msg];
	});
	return lines.length ? lines.join('; ') : undefined;
}

/** What a list or an object of errors says: `[{ message }]`, `{ to_number: ['is invalid'] }`. */
function errorsIn(errors: unknown): string | undefined {
	if (typeof errors !== 'object' || errors === null) return undefined;
	const lines = Object.entries(errors).flatMap(([place, entry]: [string, unknown]) => {
		const said = [asObject(entry)?.message ?? entry]
			.flat()
			.filter((one) => typeof one === 'string');
		if (said.length === 0) return [];
		return [Array.isArray(errors) ? said.join(', ') : `${place}: ${said.join(', ')}`];
	});
	return lines.length > 0 ? lines.join('; ') : undefined;
}

/** A web page, as proxies, firewalls and logins answer in place of an API. */
export const isPage = (body: unknown): boolean =>
	typeof body === 'string' && /^\s*<(?:!doctype|html|head|body|\?xml|!--)/i.test(body);

const MOST_OF_A_TEXT = 300;

/** A refusal in plain text. */
const plainText = (body: unknown): string | undefined =>
	typeof body === 'string' && !/^\s*[<{[]/.test(body)
		? body.replace(/\s+/g, ' ').trim().slice(0, MOST_OF_A_TEXT)
		: undefined;

/**
 * 2Chat's own words about what went wrong: `error_message`, then `detail`, then `message` (DOCS, SKILLS, TYPES; W6W for
 * `detail`), then what else an API says it in. `error` is a boolean in its bodies, and no text.
 */
export function ownWords(body: unknown, isWrapper = true): string | undefined {
	const object = asObject(body);
	if (!object) return plainText(body) || undefined;
	const words = [
		object.error_message,
		complaints(object.detail),
		object.message,
		errorsIn(object.errors),
		object.error,
		asObject(object.error)?.message,
	];
	const found = words.find(
		(text): text is string => typeof text === 'string' && /^(?!true$|false$)\s*\S/i.test(text),
	);
	return found ?? (isWrapper && asObject(object.data) ? ownWords(object.data, false) : undefined);
}
