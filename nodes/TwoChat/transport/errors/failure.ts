import type { Reply } from '../reply/reply';
import { isPage, isTwoChatRefusal, ownWords } from '../reply/reply';

/** What a failed call means for the question whether it may be sent again. */
export type FailureKind =
	/** 2Chat answered with a status, or with `success: false`. */
	| 'answered'
	/** Nothing left this machine: connection refused, name not resolved, certificate refused. */
	| 'unsent'
	/** It left, and no answer came: timeout, reset; or nobody knows whether it left. */
	| 'unanswered'
	/** n8n itself refused to send it: no credential, a host that is not allowed. */
	| 'refused'
	/** The execution was cancelled. */
	| 'cancelled';

export interface Failure {
	kind: FailureKind;
	/** HTTP status of an answer. */
	status?: number;
	/** 2Chat's own text, or n8n's for a refusal. */
	words?: string;
	/** Node.js code of a connection failure, such as ECONNREFUSED. */
	code?: string;
	/** True when a web page came: something in front of 2Chat answered. */
	isPage?: boolean;
	/** True when 2Chat wrote the body itself: it decided, nothing in front of it did. */
	byTwoChat?: boolean;
	/** Milliseconds that the answer asks to wait (`Retry-After`). */
	retryAfterMs?: number;
	/** Host of a redirect that was not followed. */
	redirectHost?: string;
}

const NOTHING_LEFT = new Set([
	'ECONNREFUSED',
	'ENOTFOUND',
	'EAI_AGAIN',
	'EHOSTUNREACH',
	'ENETUNREACH',
	'EADDRNOTAVAIL',
]);

/** Codes of an address that nothing can be sent to. */
const NOT_AN_ADDRESS = new Set([
	'ERR_INVALID_URL',
	'ERR_INVALID_PROTOCOL',
	'ERR_UNESCAPED_CHARACTERS',
	'ERR_UNSUPPORTED_PROTOCOL',
]);
const BAD_ADDRESS =
	'The address of the request is not a web address, so nothing was sent. Check the Base URL of the 2Chat API credential and the Proxy under Request Options';

/** Codes of a TLS handshake that this machine broke off: nothing was sent, and waiting does not help. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS|ERR_SSL|EPROTO/;

const header = (headers: Record<string, unknown>, name: string): string | undefined => {
	const value = headers[name];
	return typeof value === 'string' && value !== '' ? value : undefined;
};

/** `Retry-After` in milliseconds, from seconds or an HTTP date; undefined when absent or unreadable. */
function retryAfterMs(headers: Record<string, unknown>, nowMs: number): number | undefined {
	const value = header(headers, 'retry-after');
	if (value === undefined) return undefined;
	const seconds = Number(value);
	if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

function redirectHost(location: string | undefined): string | undefined {
	return location !== undefined && URL.canParse(location) ? new URL(location).host : undefined;
}

/** Reads a reply that is not a success. */
export function failureFromReply({ statusCode, headers, body }: Reply, nowMs: number): Failure {
	return {
		kind: 'answered',
		status: statusCode,
		words: ownWords(body),
		byTwoChat: isTwoChatRefusal(body),
		isPage: isPage(body),
		retryAfterMs: retryAfterMs(headers, nowMs),
		redirectHost: redirectHost(header(headers, 'location')),
	};
}

interface ConnectionError {
	code?: unknown;
	/** Where n8n up to 2.30 puts the code; it leaves the cause out. Of an answer it is the status. */
	httpCode?: unknown;
	syscall?: unknown;
	cause?: unknown;
}

function codeOf({ code, httpCode }: ConnectionError): string | undefined {
	if (typeof code === 'string') return code;
	return typeof httpCode === 'string' && !/^\d+$/.test(httpCode) ? httpCode : undefined;
}

/** The innermost error that carries a code: n8n wraps the HTTP client's error, which wraps the socket's. */
function withCode(error: unknown): { code?: string; syscall?: unknown } {
	let current = error as ConnectionError | undefined;
	let found: { code?: string; syscall?: unknown } = {};
	for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
		const code = codeOf(current);
		if (code !== undefined) found = { code, syscall: current.syscall };
		current = current.cause as ConnectionError | undefined;
	}
	return found;
}

/** What n8n (1.123 to 2.41) says of a request that it did not send; these errors have no code. */
const NOT_SENT_BY_N8N =
	/Domain not allowed|The request was blocked because|does not have any credentials/;

/** Reads what was thrown instead of a reply. Nothing of the error but its code and n8n's sentence is kept: it holds the key. */
export function failureFromError(error: unknown, signal?: AbortSignal): Failure {
	if (signal?.aborted) return { kind: 'cancelled' };
	const { code, syscall } = withCode(error);
	if (code === undefined) {
		const words = error instanceof Error ? error.message : String(error);
		return { kind: NOT_SENT_BY_N8N.test(words) ? 'refused' : 'unanswered', words };
	}
	if (code === 'ERR_CANCELED') return { kind: 'cancelled' };
	if (NOT_AN_ADDRESS.has(code)) return { kind: 'refused', words: BAD_ADDRESS };
	if (NOTHING_LEFT.has(code) || CERTIFICATE.test(code) || syscall === 'connect') {
		return { kind: 'unsent', code };
	}
	return { kind: 'unanswered', code };
}

/** True for a connection that waiting will not mend. */
export const isCertificateFailure = ({ code }: Failure): boolean =>
	code !== undefined && CERTIFICATE.test(code);
