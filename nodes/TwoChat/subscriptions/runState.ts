import type { IExecuteFunctions } from 'n8n-workflow';

import { now } from '../transport/retry/clock';
import type { Waiting } from './waitSubscription';

/** n8n looks once a minute for runs whose time is up. */
const GRACE_MS = 2 * 60_000;
const PROBE_TIMEOUT_MS = 3_000;

/** Whether the time of a run is up, so that no reply can reach it any more. */
export const isExpired = ({ question }: Waiting): boolean => question.expires + GRACE_MS < now();

/**
 * Whether n8n says that a run waits no more, by asking the address that its reply would come to.
 * Only n8n's own words count: whatever stands in front of it may answer anything.
 */
export async function isOver(
	context: { helpers: Pick<IExecuteFunctions['helpers'], 'httpRequest'> },
	{ hookUrl }: Waiting,
): Promise<boolean> {
	try {
		const { statusCode, body } = (await context.helpers.httpRequest({
			method: 'GET',
			url: hookUrl,
			timeout: PROBE_TIMEOUT_MS,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		})) as { statusCode: number; body: unknown };
		const words = typeof body === 'string' ? body : JSON.stringify(body);
		if (statusCode === 404) return /execution \\?"\d+\\?" does not exist/.test(words);
		if (statusCode === 409) return words.includes('finished');
		return statusCode === 200 && words.includes('No action required');
	} catch {
		return false;
	}
}
