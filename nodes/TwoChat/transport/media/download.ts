import type { IBinaryData, IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';

import { isLocal, isLocalAddress } from '../../twochat/localAddress';
import type { Media } from '../../twochat/payload';
import { readWebAddress } from '../../twochat/webAddress';
import type { CallContext } from '../http';
import { credentialOf } from '../http';
import { fileNameOf, mimeTypeOf } from './fileName';

export interface MediaLimits {
	maxBytes: number;
	timeoutMs: number;
}

const inMegabytes = (bytes: number): string =>
	`${Math.round((bytes / 1024 / 1024) * 1000) / 1000} MB`;

/** Reads a body up to the limit; undefined when it is longer. Nothing beyond the limit is kept. */
async function readUpTo(
	body: AsyncIterable<Buffer>,
	maxBytes: number,
): Promise<Buffer | undefined> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		// Leaving the loop closes the connection.
		if (size > maxBytes) return undefined;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

export type Download = { binary: IBinaryData } | { reason: string };

type Context = Omit<CallContext, 'helpers'> & {
	helpers: Pick<
		IExecuteFunctions['helpers'],
		'httpRequest' | 'httpRequestWithAuthentication' | 'prepareBinaryData'
	>;
};

/** Whether 2Chat itself is in the user's own network, as the sandbox is: then its files may be, too. */
async function isTwoChatLocal(context: Context): Promise<boolean> {
	try {
		return isLocalAddress((await credentialOf(context as CallContext)).baseUrl);
	} catch {
		return false;
	}
}

type Opened = { statusCode: number; headers: IN8nHttpFullResponse['headers']; body: Body };
type Body = AsyncIterable<Buffer> & { destroy(): void };

/** Storage services redirect once or twice. */
const MOST_REDIRECTS = 5;

/** Where an answer leads on to; undefined where it is the file, or a failure. */
function redirectOf({ statusCode, headers }: Opened, from: string): string | undefined {
	const to = String(headers.location ?? '');
	const isRedirect = [301, 302, 303, 307, 308].includes(statusCode) && to !== '';
	return isRedirect && URL.canParse(to, from) ? new URL(to, from).href : undefined;
}

/**
 * Asks for a file. Who wrote the message must not make n8n ask what only n8n can reach: each address on the way is
 * looked at before it is asked. What a name resolves to is for n8n to check (N8N_SSRF_PROTECTION_ENABLED).
 */
async function open(
	context: Context,
	url: string,
	timeoutMs: number,
	deadline: AbortSignal,
): Promise<Opened | { reason: string }> {
	for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
		const at = new URL(url);
		if (!/^https?:$/.test(at.protocol) || (isLocal(at) && !(await isTwoChatLocal(context)))) {
			return {
				reason: `The file is at ${at.origin}, which is not on the internet, so it was not fetched. Fetch it with an HTTP Request node if you trust the address`,
			};
		}
		const opened = (await context.helpers.httpRequest({
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: timeoutMs,
			abortSignal: deadline,
		})) as Opened;
		const next = redirectOf(opened, url);
		if (next === undefined) return opened;
		opened.body.destroy();
		url = next;
	}
	return { reason: 'The server of the file redirects again and again. Fetch it from the URL' };
}

/**
 * Fetches the file of a message (public address, no key is sent). Never throws: a file that cannot
 * be had must not cost the message, so the reason is given instead, as a sentence.
 */
export async function downloadMedia(
	context: Context,
	media: Media,
	{ maxBytes, timeoutMs }: MediaLimits,
): Promise<Download> {
	const tooLarge = `The file is larger than ${inMegabytes(maxBytes)}. Raise Maximum Media Size under Options, or fetch it from the URL`;
	const read = readWebAddress(media.url);
	if ('reason' in read) {
		return { reason: `The message names a file without a web address: ${read.reason}` };
	}
	const { address: url } = read;
	const deadline = AbortSignal.timeout(timeoutMs);
	try {
		const opened = await open(context, url, timeoutMs, deadline);
		if ('reason' in opened) return opened;
		const { statusCode, headers, body } = opened;
		if (statusCode >= 300 || Number(headers['content-length']) > maxBytes) {
			body.destroy();
			return statusCode >= 300
				? {
						reason: `The server of the file answered with status ${statusCode}. Fetch it from the URL later, if it comes back`,
					}
				: { reason: tooLarge };
		}
		const content = await readUpTo(body, maxBytes);
		if (content === undefined) return { reason: tooLarge };
		const mimeType = mimeTypeOf(media, headers['content-type']);
		const name = fileNameOf({ ...media, url }, mimeType, headers['content-disposition']);
		const type = mimeType || undefined;
		const binary = await context.helpers.prepareBinaryData(content, name, type);
		// n8n 2.0 leaves its size out.
		return { binary: { ...binary, bytes: content.length } };
	} catch (error) {
		return {
			reason: deadline.aborted
				? `The file did not arrive within ${timeoutMs / 1000} s. Raise Media Timeout under Options, or fetch it from the URL`
				: `The file could not be fetched (${(error as Error).message}). Fetch it from the URL`,
		};
	}
}
