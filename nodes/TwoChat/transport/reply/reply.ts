import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import { isObject } from '../../twochat/values';
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

/** A 2Chat body that says it went wrong, under a status that says it went well (W6W). */
const saysNo = (body: unknown): boolean => {
	const object = asObject(body);
	return object?.success === false || object?.error === true;
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
			? complaint.loc.filter((part) => part !== 'body' && part !== 'query').join('.')
			: '';
		return [place ? `${place}: ${complaint.msg}` : complaint.msg];
	});
	return lines.length ? lines.join('; ') : undefined;
}

/**
 * 2Chat's own words about what went wrong: `error_message`, then `detail`, then `message`.
 * Never `error`, which is a boolean in its bodies (DOCS, SKILLS, TYPES; W6W for `detail`).
 */
export function ownWords(body: unknown): string | undefined {
	const object = asObject(body);
	if (!object) return undefined;
	const words = [object.error_message, complaints(object.detail), object.message];
	return words.find((text): text is string => typeof text === 'string' && text.trim() !== '');
}
