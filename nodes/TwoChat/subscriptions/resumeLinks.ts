import { isSameSecret } from './token';

/**
 * Whether this n8n signs addresses at which a waiting run goes on. Its types have that from
 * n8n-workflow 1.104 on and not in 1.102; n8n 1.109 is the first that is known to come with it.
 * @param context of an execution
 */
export const signsResumeLinks = (context: object): boolean => 'getSignedResumeUrl' in context;

/** What somebody with an older n8n is told. */
export const NO_RESUME_LINKS =
	'Send and Wait for Response needs n8n 1.109 or newer, because an older one signs no link at which a reply could reach this run; nothing was sent. Update n8n, or answer replies with a 2Chat Trigger';

/**
 * Whether a delivery came to an address that this n8n has signed. n8n looks itself, but 2.0 and older only where a node
 * asks for it in a way that newer ones no longer have.
 * @param given the signature that came with the delivery
 * @param address the same address, signed now
 */
export function isSigned(given: unknown, address: string): boolean {
	const expected = new URL(address).searchParams.get('signature') ?? '';
	return typeof given === 'string' && expected !== '' && isSameSecret(given, expected);
}
