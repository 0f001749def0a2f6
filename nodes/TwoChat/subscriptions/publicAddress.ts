import { isLocal, isLocalAddress } from '../twochat/localAddress';

const cure = (andThen: string) =>
	`Set the environment variable N8N_WEBHOOK_URL (WEBHOOK_URL in older versions) of n8n to its public address, for example https://n8n.example.com/, restart n8n and ${andThen} again`;

/**
 * Why 2Chat cannot call `webhookUrl`, as a sentence with the cure, or undefined when it can. A local
 * address is fine for a 2Chat that is local itself (`baseUrl`), such as the sandbox.
 * @param andThen what the user does after the cure
 */
export function whyUnreachable(
	webhookUrl: string,
	baseUrl: string,
	andThen = 'publish',
): string | undefined {
	if (!URL.canParse(webhookUrl))
		return `n8n's webhook address "${webhookUrl}" is not a URL. ${cure(andThen)}`;
	const url = new URL(webhookUrl);
	if (!/^https?:$/.test(url.protocol)) {
		return `2Chat can call http and https addresses only, and n8n's webhook address starts with "${url.protocol}". ${cure(andThen)}`;
	}
	if (isLocal(url) && !isLocalAddress(baseUrl)) {
		return `2Chat cannot reach n8n at ${url.origin}: this is a local address. ${cure(andThen)}`;
	}
	return undefined;
}
