import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isObject } from '../twochat/values';

/** 2Chat's payloads are a few kilobytes; its files come by address. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Payloads are three or four levels deep; n8n itself fails on some thousands. */
const MOST_LEVELS = 100;

type Body = { payload: IDataObject } | { status: number; reason: string };

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

/** n8n reads JSON, forms, XML and plain text by itself, and leaves other bodies to the node. */
interface N8nRequest {
	body?: unknown;
	headers: Record<string, unknown>;
	rawBody?: Buffer;
	readRawBody?: () => Promise<void>;
}

const isJson = ({ headers }: N8nRequest): boolean =>
	/^application\/json\b/i.test(String(headers['content-type'] ?? ''));

/** The body as JSON, whatever the sender calls it; undefined when it is none. */
async function parsed(request: N8nRequest): Promise<unknown> {
	if (isJson(request)) return request.body;
	try {
		if (request.rawBody === undefined) await request.readRawBody?.();
		return JSON.parse(request.rawBody?.toString() ?? '');
	} catch {
		return undefined;
	}
}

/** The payload of a delivery, or the status and reason to refuse it with. */
export async function readBody(
	from: ReturnType<IWebhookFunctions['getRequestObject']>,
): Promise<Body> {
	const request = from as unknown as N8nRequest;
	const payload = await parsed(request);
	if ((request.rawBody?.length ?? 0) > MOST_BYTES) {
		return { status: 413, reason: 'The body is larger than 4 MB' };
	}
	if (!isObject(payload) || Object.keys(payload).length === 0) {
		return { status: 400, reason: 'The body is not a JSON object' };
	}
	if (isTooDeep(payload)) return { status: 400, reason: 'The body is nested too deeply' };
	return { payload };
}
