import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { nameOfFile } from './binaryFile';
import { whyUnreachable } from '../subscriptions/publicAddress';
import { BadInput } from '../transport/errors/badInput';
import { credentialOf } from '../transport/http';

/** Media by URL have at most 16 MB (DOCS WhatsApp/Web/send-message). */
const MOST_BYTES = 16 * 1024 * 1024;

/** Who is not 2Chat does not know the link. */
export const DEFAULT_HOURS = 24;

/** @throws BadInput when a file of so many bytes is more than 2Chat takes */
export function refuseTooLarge(file: IBinaryData, bytes: number): void {
	if (bytes <= MOST_BYTES) return;
	const megabytes = (bytes / 1024 / 1024).toFixed(1);
	throw new BadInput(
		`The file "${nameOfFile(file)}" has ${megabytes} MB, and 2Chat takes at most 16 MB. Make it smaller, or use a link to it`,
	);
}

/** A file that n8n has stored. What a Code node makes of base64 is in the item itself until then. */
async function stored(
	context: IExecuteFunctions,
	file: IBinaryData,
	instead: string,
): Promise<IBinaryData> {
	if (file.id) return file;
	const content = Buffer.from(file.data, 'base64');
	const copy = await context.helpers.setBinaryDataBuffer({ ...file }, content);
	if (copy.id) return copy;
	throw new BadInput(
		`This n8n keeps files in memory, where they have no address that 2Chat could open. Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE of n8n to filesystem, or to database in queue mode, and restart n8n; or ${instead}`,
	);
}

/**
 * An address at which anybody who knows it can fetch the file from this n8n for a while, without a login.
 * @param instead what else the user can do: "choose Public URL under Media From"
 * @param hours how long; a day, since what 2Chat has queued needs its file later
 * @throws BadInput with the cure when 2Chat could not open it, or would not take the file
 */
export async function signedUrl(
	this: IExecuteFunctions,
	given: IBinaryData,
	instead: string,
	hours = DEFAULT_HOURS,
): Promise<string> {
	const { createBinarySignedUrl, getBinaryMetadata } = this.helpers;
	// In the types of n8n-workflow 1.89 on, not in 1.86; n8n 1.94 is the first known to come with it.
	if (createBinarySignedUrl === undefined) {
		throw new BadInput(
			`Files of n8n can be sent from n8n 1.94 on, because an older one signs no link at which 2Chat could fetch them; nothing was sent. Update n8n, or ${instead}`,
		);
	}
	const file = await stored(this, given, instead);
	if (!file.bytes) refuseTooLarge(file, (await getBinaryMetadata(String(file.id))).fileSize);
	const url = createBinarySignedUrl(file, `${Math.ceil(hours * 3600)}s`);
	const { baseUrl } = await credentialOf(this);
	// Without the token, which a message must not show.
	const reason = whyUnreachable(url.split('?')[0], baseUrl, 'run the workflow');
	if (reason !== undefined) throw new BadInput(`${reason}; or ${instead}`);
	const name = nameOfFile(file);
	// n8n ignores it. For readers that tell the kind of a file by how its address ends.
	return name ? `${url}&file=${encodeURIComponent(name)}` : url;
}
