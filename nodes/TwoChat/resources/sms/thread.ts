import type { IDataObject } from 'n8n-workflow';

import type { TimeWindow } from '../../fields/timeFilters';
import { isWithin } from '../../fields/timeFilters';
import { timeInMillis } from '../../twochat/time';

/** Messages a page: SKILLS names 50 as the default and no maximum. */
const PAGE_SIZE = 50;

/** Gives up to `size` messages, oldest first, that are older than `beforeTs` (epoch seconds). */
export type FetchThread = (size: number, beforeTs?: number) => Promise<IDataObject[]>;

const timeOf = ({ timestamp }: IDataObject): number => Number(timestamp);

/**
 * The newest `limit` messages of a thread within a stretch of time, oldest first, from the end backwards (SKILLS 2chat-sms:
 * `before_ts` is the cursor). Seconds are coarse: the next page starts in the very second in which
 * the last one ended, so that no message of that second is lost, and what comes twice is dropped.
 */
export async function collectThread(
	fetchThread: FetchThread,
	limit: number,
	window: TimeWindow = {},
): Promise<IDataObject[]> {
	const size = Math.min(PAGE_SIZE, limit);
	const seen = new Set<unknown>();
	let messages: IDataObject[] = [];
	const { after = -Infinity } = window;
	let before = window.before === undefined ? undefined : Math.ceil(window.before / 1000);
	for (;;) {
		const page = await fetchThread(size, before);
		const fresh = page.filter(({ uuid }) => !seen.has(uuid));
		for (const { uuid } of fresh) seen.add(uuid);
		const wanted = fresh.filter(({ timestamp }) => isWithin(timeInMillis(timestamp), window));
		messages = [...wanted, ...messages];
		if (page.length < size || messages.length >= limit) break;
		const oldest = Math.min(...page.map(timeOf));
		if (oldest * 1000 < after) break;
		const next = fresh.length > 0 && oldest + 1 !== before ? oldest + 1 : oldest;
		if (Number.isNaN(next) || next === before) break;
		before = next;
	}
	return messages.slice(-limit);
}
