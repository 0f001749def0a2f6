import type { IBinaryData, IExecuteFunctions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Media } from '../../twochat/payload';
import { readWebAddress } from '../../twochat/webAddress';
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

/**
 * Fetches the file of a message (public address, no key is sent). Never throws: a file that cannot
 * be had must not cost the message, so the reason is given instead, as a sentence.
 */
export async function downloadMedia(
	context: { helpers: Pick<IExecuteFunctions['helpers'], 'httpRequest' | 'prepareBinaryData'> },
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
		const response = (await context.helpers.httpRequest({
			url,
			encoding: 'stream',
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			timeout: timeoutMs,
			abortSignal: deadline,
		})) as IN8nHttpFullResponse;
		const { statusCode, headers } = response;
		const body = response.body as AsyncIterable<Buffer> & { destroy(): void };
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
		return {
			binary: await context.helpers.prepareBinaryData(content, name, mimeType || undefined),
		};
	} catch (error) {
		return {
			reason: deadline.aborted
				? `The file did not arrive within ${timeoutMs / 1000} s. Raise Media Timeout under Options, or fetch it from the URL`
				: `The file could not be fetched (${(error as Error).message}). Fetch it from the URL`,
		};
	}
}
