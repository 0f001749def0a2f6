import type { IDataObject } from 'n8n-workflow';

import type { FieldRouting } from '../operations/routing';
import { prepare } from '../operations/routing';
import { BadInput } from '../transport/errors/badInput';

/**
 * The address of a file that 2Chat is to fetch.
 * @throws BadInput when it is empty or not an http or https address
 */
export function publicUrl(value: unknown, displayName: string): string {
	const text = String(value ?? '').trim();
	if (text === '') throw new BadInput(`${displayName} is empty. Fill it in`);
	if (/^https?:\/\/\S+$/i.test(text) && URL.canParse(text)) return text;
	throw new BadInput(
		`${displayName} "${text.slice(0, 80)}" is not a web address. Use one that 2Chat can open without a login, for example https://example.com/photo.jpg`,
	);
}

/** Sends a field that must be the web address of a file, as a property of the body. */
export const publicUrlInBody = (property: string, displayName: string): FieldRouting => ({
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
