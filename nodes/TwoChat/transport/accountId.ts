import { createHash } from 'node:crypto';

/** One text for an account, to keep things by in memory: the API key itself is not kept. */
export const accountId = (apiKey: string, baseUrl: string): string =>
	createHash('sha256').update(`${baseUrl}\n${apiKey}`).digest('base64');
