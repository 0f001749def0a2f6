/** What became of jobs that were let out `width` at a time. */
export interface Outcome<T> {
	/** What each job gave, in the jobs' order; of those that failed or were kept back, nothing. */
	results: T[];
	/** In the jobs' order. */
	failed: Array<{ index: number; reason: Error }>;
	/** Kept back after the first failure. */
	notStarted: number[];
}

/**
 * Runs `count` jobs in order, at most `width` at a time. The first that rejects keeps back those that have not
 * started; those under way are waited for.
 */
export async function inLane<T>(
	count: number,
	width: number,
	job: (index: number) => Promise<T>,
): Promise<Outcome<T>> {
	const results = new Map<number, T>();
	const failed: Outcome<T>['failed'] = [];
	let next = 0;
	const worker = async () => {
		while (next < count && failed.length === 0) {
			const index = next++;
			try {
				results.set(index, await job(index));
			} catch (reason) {
				failed.push({ index, reason: reason as Error });
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
	const indexes = Array.from({ length: count }, (_, index) => index);
	return {
		results: indexes.filter((index) => results.has(index)).map((index) => results.get(index) as T),
		failed: failed.sort((a, b) => a.index - b.index),
		notStarted: indexes.slice(next),
	};
}
