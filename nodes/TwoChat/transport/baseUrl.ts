import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Where 2Chat's API is (DOCS, and all other sources). */
export const DEFAULT_BASE_URL = 'https://api.p.2chat.io/open';

const textOf = (value: unknown): string =>
	String(value ?? '')
		.trim()
		.replace(/\/+$/, '');

/**
 * The address in a credential. 2Chat's own node (0.4.2) has a credential type of the same name, which calls it
 * `server`: n8n knows one of the two types at a time, and drops the fields that this one does not have.
 * @throws Error when it is not a web address, so that nothing is sent
 */
export function baseUrlOf({ baseUrl, server }: ICredentialDataDecryptedObject): string {
	const own = textOf(baseUrl);
	const isOwn = own !== '' && own !== DEFAULT_BASE_URL;
	const address = isOwn ? own : textOf(server) || DEFAULT_BASE_URL;
	if (/^https?:\/\/[^/]/i.test(address) && URL.canParse(address)) return address;
	throw new Error(
		`The Base URL of the 2Chat API credential, "${address.slice(0, 80)}", is not a web address, so nothing was sent. Use ${DEFAULT_BASE_URL}`,
	);
}
