import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

/** 2Chat's payloads are a few kilobytes; its files come by address. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Payloads are three or four levels deep; n8n itself fails on some thousands. */
const MOST_LEVELS = 100;

type Request = ReturnType<IWebhookFunctions['getRequestObject']>;
type Body = { payload: IDataObject } | { status: number; reason: string };

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without recursion, which is what a deep value breaks. */
function isTooDeep(root: object): boolean {
	let level: object[] = [root];
	for (let depth = 1; level.length > 0; depth++) {
		if (depth > MOST_LEVELS) return true;
		level = level.flatMap((value) =>
			Object.values(value).filter(
				(inner): inner is object => typeof inner === 'object' && inner !== null,
			),
		);
	}
	return false;
}

/** What n8n has parsed; it reads other content types differently, so there the bytes are parsed. */
function parsed({ body, headers, rawBody }: Request): unknown {
	if (/^application\/json\b/i.test(headers['content-type'] ?? '')) return body;
	try {
		return JSON.parse((rawBody as Buffer | undefined)?.toString() ?? '');
	} catch {
		return undefined;
	}
}

/** The payload of a delivery, or the status and reason to refuse it with. */
export function readBody(request: Request): Body {
	const { rawBody } = request as { rawBody?: Buffer };
	if (rawBody !== undefined && rawBody.length > MOST_BYTES) {
		return { status: 413, reason: 'The body is larger than 4 MB' };
	}
	const payload = parsed(request);
	if (!isObject(payload) || Object.keys(payload).length === 0) {
		return { status: 400, reason: 'The body is not a JSON object' };
	}
	if (isTooDeep(payload)) return { status: 400, reason: 'The body is nested too deeply' };
	return { payload };
}
