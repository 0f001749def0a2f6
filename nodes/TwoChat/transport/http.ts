import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { now } from './retry/clock';
import { baseUrlOf } from './baseUrl';
import type { Connection } from './connection';
import { withDeadline } from './deadline';
import { paceFor } from './retry/pace';
import type { Limit, Pace } from './retry/pace';
import type { Call, Reply } from './reply/reply';
import { isSuccess } from './reply/reply';
import { DEFAULT_TIMEOUT_MS } from './retry/rules';
import { withoutKey } from './withoutKey';

export const CREDENTIAL = 'twoChatApi';

/** The parts of n8n's many contexts that a call needs. */
export type CallContext = Pick<IAllExecuteFunctions, 'helpers' | 'getNode'> & {
	getCredentials: (type: string) => Promise<ICredentialDataDecryptedObject>;
	getExecuteData?: () => object;
	getExecutionCancelSignal?: () => AbortSignal | undefined;
};

interface Credential {
	apiKey: string;
	baseUrl: string;
	/** As n8n gave it. */
	data: ICredentialDataDecryptedObject;
}

/** n8n reads its database and decrypts at each look, which would cost as much as the rest of a request. */
const LOOK_AGAIN_MS = 250;
const lastLooks = new WeakMap<object, { at: number; credential: Promise<Credential> }>();

/** The address and key that are in the credential now, or were a moment ago. */
export async function credentialOf(context: CallContext): Promise<Credential> {
	// All items of one node run share one execute-data object.
	const run = context.getExecuteData?.() ?? context;
	const last = lastLooks.get(run);
	if (last && now() - last.at < LOOK_AGAIN_MS) return await last.credential;
	const credential = readCredential(context);
	lastLooks.set(run, { at: now(), credential });
	return await credential;
}

async function readCredential(context: CallContext): Promise<Credential> {
	const data = await context.getCredentials(CREDENTIAL);
	return { apiKey: String(data.apiKey ?? '').trim(), baseUrl: baseUrlOf(data), data };
}

/** The pace of the key that is in the credential at this moment. */
export async function currentPace(context: CallContext): Promise<Pace> {
	const { apiKey, baseUrl } = await credentialOf(context);
	return paceFor(apiKey, baseUrl);
}

/** What every request has in common: statuses are read by us, and the key follows no redirect. */
const COMMON_REQUEST = {
	json: true,
	returnFullResponse: true,
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
} satisfies Partial<IHttpRequestOptions>;

/**
 * Sends one call once, with the credential as it is now. Resolves with the reply of any status.
 * @throws what n8n throws when no reply came
 */
export async function sendOnce(context: CallContext, call: Call): Promise<Reply> {
	const { apiKey, baseUrl, data } = await credentialOf(context);
	const timeout = call.timeoutMs ?? DEFAULT_TIMEOUT_MS;
	const send = async (abortSignal: AbortSignal) => {
		const request: IHttpRequestOptions = {
			...COMMON_REQUEST,
			...call.connection,
			method: call.method,
			url: `${call.base ? call.base(baseUrl) : baseUrl}${call.path}`,
			qs: call.query,
			body: call.body,
			timeout,
			abortSignal,
		};
		return (await context.helpers.httpRequestWithAuthentication.call(
			// n8n puts the signal of a run in place of the request's.
			Object.create(context, {
				getExecutionCancelSignal: { value: () => abortSignal },
			}) as IAllExecuteFunctions,
			CREDENTIAL,
			request,
			// Otherwise n8n reads its database once more.
			{ credentialsDecrypted: { id: '', name: '', type: CREDENTIAL, data } },
		)) as IN8nHttpFullResponse;
	};
	const cancelled = context.getExecutionCancelSignal?.();
	return withoutKey((await withDeadline(timeout, cancelled, send)) as Reply, apiKey);
}

/**
 * The account's requests per minute (GET /info, `limits.requests_per_minute`; DOCS billing).
 * Undefined when 2Chat doesn't answer: until it does, the growing waits alone have to do.
 */
export async function learnLimit(
	context: CallContext,
	connection?: Connection,
): Promise<Limit | undefined> {
	try {
		const reply = await sendOnce(context, { method: 'GET', path: '/info', connection });
		if (!isSuccess(reply)) return undefined;
		const limits = (reply.body as { limits?: { requests_per_minute?: unknown } } | undefined)
			?.limits;
		const perMinute = Number(limits?.requests_per_minute);
		return { perMinute: perMinute > 0 ? perMinute : undefined };
	} catch {
		return undefined;
	}
}
