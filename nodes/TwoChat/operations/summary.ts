import { restated } from '../transport/errors/restated';

/** What a run that stopped at a failure had done by then, by item index. */
export interface Summary {
	total: number;
	done: number;
	failed: number[];
	notSent: number[];
}

/** "0, 1, 2, 5" as "0–2, 5", so that a thousand indexes stay readable. */
function ranges(indexes: number[]): string {
	const parts: Array<[number, number]> = [];
	for (const index of indexes) {
		const last = parts.at(-1);
		if (last && last[1] === index - 1) last[1] = index;
		else parts.push([index, index]);
	}
	return parts.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Adds to the failure that stopped a run what had been sent by then, so that nothing sent is lost in silence. */
export function withSummary<E extends Error & { description?: string | null }>(
	error: E,
	{ total, done, failed, notSent }: Summary,
): E {
	if (total <= 1) return error;
	const message = `${error.message}. Stopped at item ${failed[0]}: ${done} of ${total} items went through, ${notSent.length} were not sent`;
	const details = [
		error.description,
		failed.length > 1 ? `Failed: items ${ranges(failed)}` : undefined,
		notSent.length ? `Not sent: items ${ranges(notSent)}` : undefined,
	];
	return restated(error, message, details.filter(Boolean).join('\n'));
}
