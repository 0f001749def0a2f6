import type { IHttpRequestMethods } from 'n8n-workflow';

import type { Failure } from './failure';
import { isCertificateFailure } from './failure';
import { mayHaveGoneThrough } from '../retry/rules';
import { notFound } from './notFound';

/** What the sentences need to know besides the failure itself. */
export interface Circumstances {
	method: IHttpRequestMethods;
	/** Path of the call, to say what was not found. */
	path: string;
	/** How often the request was sent. */
	attempts: number;
	/** The account's requests per minute, when known. */
	perMinute?: number;
	/** Milliseconds that one request may take. */
	timeoutMs: number;
}

export const CHECK_FIRST = 'It may have gone through; check before running again';

const E164_HINT = 'Phone numbers need the international format, for example +15550100001';

const tries = (attempts: number): string => (attempts === 1 ? 'once' : `${attempts} times`);

/** A value that is refused may be anything; most often it is a phone number. */
const isAboutNumbers = (words = 'number'): boolean => /number|phone|e\.?164/i.test(words);

/** 2Chat's status codes as sentences with the cure (DOCS response codes; 401/403 as measured by W6W). */
function answered(failure: Failure, about: Circumstances): string {
	const { status = 0 } = failure;
	const tried = `tried ${tries(about.attempts)}`;
	const words = failure.words ? `: ${failure.words.replace(/\.$/, '')}` : '';
	const isWhatsApp = about.path.startsWith('/whatsapp/');
	const busyOrThere = `2Chat says that this is busy or exists already (${status}, ${tried})${words}. Look at it in 2Chat, then run again`;
	if (failure.isPage && status >= 400 && status < 500 && status !== 407 && status !== 429) {
		return `A web page came instead of 2Chat's answer (status ${status}). A proxy or a firewall in between may have refused the request. Check the Base URL of the 2Chat API credential and the network of n8n`;
	}
	switch (status) {
		case 400:
			return `2Chat did not understand the request${words}. Look at the fields filled by expressions`;
		case 401:
			return '2Chat refused the API key. Copy it again from 2Chat (Developers → API access) into the 2Chat API credential';
		case 402:
			return `The 2Chat account's credits are used up or its trial is over${words}. Top up or upgrade it in 2Chat, then run again`;
		case 403:
			return words
				? `2Chat did not allow this${words}. Check that it does not exist already, the API key and the account's plan`
				: "2Chat did not allow this. If it is not there already, check the API key of the 2Chat API credential and the account's plan";
		case 404:
			return `2Chat ${notFound(about.path)} (404)${words}. Check what was chosen or entered: it must belong to the account of the 2Chat API credential. If every operation says this, check its Base URL`;
		case 406:
			return `This number can't do that (406)${words}. WhatsApp, WABA and SMS numbers differ: use the resource of the number's kind`;
		case 407:
			return 'The proxy asks for a login (407), so nothing was sent. Write it into Proxy under Request Options, in the form http://user:password@proxy.example.com:3128';
		case 409:
			return isWhatsApp
				? `The WhatsApp number is still starting (${tried})${words}. Wait a minute and run again`
				: busyOrThere;
		case 410:
			return isWhatsApp
				? `The WhatsApp number is connecting or disconnecting (${tried})${words}. Look at its status in 2Chat and run again once it is connected`
				: busyOrThere;
		case 422:
			return `2Chat refused a value${words}. ${isAboutNumbers(failure.words) ? E164_HINT : 'Correct it and run again'}`;
		case 429:
			return `2Chat received too many requests (${[
				tried,
				about.perMinute && `the account allows ${about.perMinute} a minute`,
				failure.retryAfterMs && `2Chat asks to wait ${Math.ceil(failure.retryAfterMs / 1000)} s`,
			]
				.filter(Boolean)
				.join(
					'; ',
				)}). Wait a minute, raise Give Up After and Max Retries under Settings → Request Options, or send fewer items at once`;
		case 486:
			return isWhatsApp
				? `The WhatsApp number is busy (${tried})${words}. Wait a minute and run again`
				: busyOrThere;
	}
	if (status >= 200 && status < 300) {
		return `2Chat did not do it${words}. Check the values of the fields`;
	}
	if (status >= 300 && status < 400) {
		return `2Chat's address redirects${
			failure.redirectHost ? ` to ${failure.redirectHost}` : ''
		}, which is not followed because the API key would go along. Check the Base URL of the 2Chat API credential`;
	}
	if (status >= 500) {
		return mayHaveGoneThrough(failure, about.method)
			? `2Chat broke off (status ${status})`
			: `2Chat is not available at the moment (status ${status}, ${tried}). Run again later`;
	}
	return `2Chat refused the request (status ${status})${words}. Check the values of the fields`;
}

/** In words: n8n puts a sentence of its own in place of any message that holds such a code. */
const CONNECTION_WORDS: Record<string, string> = {
	ECONNREFUSED: 'it refused the connection',
	ENOTFOUND: 'its name could not be resolved',
	EAI_AGAIN: 'its name could not be resolved at the moment',
};

function unsent(failure: Failure, about: Circumstances): string {
	if (isCertificateFailure(failure)) {
		return `2Chat's certificate was not accepted (${failure.code}). Check the Base URL of the 2Chat API credential and any proxy in between`;
	}
	const why = CONNECTION_WORDS[failure.code ?? ''] ?? 'there is no route to it';
	return `2Chat could not be reached: ${why} (tried ${tries(about.attempts)}); nothing was sent. Check the Base URL of the 2Chat API credential and this machine's network`;
}

function unanswered(failure: Failure, about: Circumstances): string {
	if (failure.words) {
		return `No answer came from 2Chat (tried ${tries(about.attempts)}): ${failure.words.replace(/\.$/, '')}`;
	}
	const timedOut = failure.code === 'ECONNABORTED' || failure.code === 'ETIMEDOUT';
	return timedOut
		? `2Chat did not answer within ${about.timeoutMs / 1000} s (tried ${tries(about.attempts)})`
		: `The connection to 2Chat broke before its answer came (tried ${tries(about.attempts)})`;
}

function whatHappened(failure: Failure, about: Circumstances): string {
	switch (failure.kind) {
		case 'answered':
			return answered(failure, about);
		case 'unsent':
			return unsent(failure, about);
		case 'unanswered':
			return mayHaveGoneThrough(failure, about.method)
				? unanswered(failure, about)
				: `${unanswered(failure, about)}. Run again later, or raise Timeout under Settings → Request Options`;
		case 'cancelled':
			return 'The execution was canceled';
		case 'refused':
			return failure.words ?? 'n8n did not send the request';
	}
}

/**
 * One sentence or two: what happened and what to do. An agent and the publish dialog see nothing
 * else, so the cure stands here and not in the description.
 */
export function sentence(failure: Failure, about: Circumstances): string {
	const text = whatHappened(failure, about);
	return mayHaveGoneThrough(failure, about.method) ? `${text}. ${CHECK_FIRST}` : text;
}
