import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';

import { nameOfFile } from '../../fields/binaryFile';
import { whyUnreachable } from '../../subscriptions/publicAddress';
import { BadInput } from '../../transport/errors/badInput';
import { credentialOf } from '../../transport/http';

/** Media by URL have at most 16 MB (DOCS WhatsApp/Web/send-message). */
const MOST_BYTES = 16 * 1024 * 1024;

/** Signed links are in the types of n8n-workflow 1.89 on, not in 1.86; n8n 1.94 is the first known to come with them. */
const NO_FILE_LINKS =
	'Files of n8n can be sent from n8n 1.94 on, because an older one signs no link at which 2Chat could fetch them; nothing was sent. Update n8n, or choose Public URL under Media From';

/** @throws BadInput when a file of so many bytes is more than 2Chat takes */
export function refuseTooLarge(file: IBinaryData, bytes: number): void {
	if (bytes <= MOST_BYTES) return;
	const megabytes = (bytes / 1024 / 1024).toFixed(1);
	throw new BadInput(
		`The file "${nameOfFile(file)}" has ${megabytes} MB, and 2Chat takes 16 MB at the most. Make it smaller, or send a link to it with Send Text`,
	);
}

/** A file that n8n has stored. What a Code node makes of base64 is in the item itself until then. */
async function stored(context: IExecuteFunctions, file: IBinaryData): Promise<IBinaryData> {
	if (file.id) return file;
	const content = Buffer.from(file.data, 'base64');
	const copy = await context.helpers.setBinaryDataBuffer({ ...file }, content);
	if (copy.id) return copy;
	throw new BadInput(
		'This n8n keeps files in memory, where they have no address that 2Chat could open. Set the environment variable N8N_DEFAULT_BINARY_DATA_MODE of n8n to filesystem, or to database in queue mode, and restart n8n; or choose Public URL under Media From',
	);
}

/**
 * An address at which anybody who knows it can fetch the file from this n8n for a while, without a login.
 * @param hours how long
 * @throws BadInput with the cure when 2Chat could not open it, or would not take the file
 */
export async function signedUrl(
	this: IExecuteFunctions,
	given: IBinaryData,
	hours: number,
): Promise<string> {
	const { createBinarySignedUrl, getBinaryMetadata } = this.helpers;
	if (createBinarySignedUrl === undefined) throw new BadInput(NO_FILE_LINKS);
	const file = await stored(this, given);
	if (!file.bytes) refuseTooLarge(file, (await getBinaryMetadata(String(file.id))).fileSize);
	const url = createBinarySignedUrl(file, `${Math.ceil(hours * 3600)}s`);
	const { baseUrl } = await credentialOf(this);
	// Without the token, which a message must not show.
	const reason = whyUnreachable(url.split('?')[0], baseUrl, 'run the workflow');
	if (reason !== undefined) throw new BadInput(`${reason}; or choose Public URL under Media From`);
	const name = nameOfFile(file);
	// n8n ignores it. For readers that tell the kind of a file by how its address ends.
	return name ? `${url}&file=${encodeURIComponent(name)}` : url;
}
