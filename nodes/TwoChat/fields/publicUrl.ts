import type { IDataObject, INodePropertyRouting } from 'n8n-workflow';

import { BadInput, prepare } from '../transport/errors/badInput';
import { readWebAddress } from '../twochat/webAddress';

/**
 * The address of a file that 2Chat is to fetch, with spaces and accents encoded.
 * @throws BadInput when it is empty or not an http or https address
 */
export function publicUrl(value: unknown, displayName: string): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput(`${displayName} is empty. Fill it in`);
	const read = readWebAddress(text);
	if ('address' in read) return read.address;
	throw new BadInput(
		`${displayName} "${text.slice(0, 80)}" is not a web address: ${read.reason}. Use one that 2Chat can open without a login, for example https://example.com/photo.jpg`,
	);
}

/** Sends a field that must be the web address of a file, as a property of the body. */
export const publicUrlInBody = (property: string, displayName: string): INodePropertyRouting => ({
	send: {
		type: 'body',
		property,
		preSend: [
			prepare((request) => {
				const body = request.body as IDataObject;
				body[property] = publicUrl(body[property], displayName);
			}),
		],
	},
});
