/**
 * Ends a request whose time is up. n8n's own timeout begins anew with each byte that comes, so an answer that trickles in
 * would hold up a run for ever.
 * @param cancelled the run's own signal, which ends it too
 * @param send sends the request, and gives up when its signal fires
 * @throws an error with Node's code of a timeout when the time is up; what `send` throws otherwise
 */
export async function withDeadline<T>(
	ms: number,
	cancelled: AbortSignal | undefined,
	send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
	const timeIsUp = AbortSignal.timeout(ms);
	const either = new AbortController();
	const end = () => either.abort();
	// Not AbortSignal.any: in some versions of Node each of them stays in memory as long as the run's signal.
	const signals = [timeIsUp, cancelled];
	for (const signal of signals) signal?.addEventListener('abort', end);
	if (cancelled?.aborted) end();
	try {
		return await send(either.signal);
	} catch (error) {
		const isLate = timeIsUp.aborted && !cancelled?.aborted;
		throw isLate ? Object.assign(new Error('The time is up'), { code: 'ETIMEDOUT' }) : error;
	} finally {
		for (const signal of signals) signal?.removeEventListener('abort', end);
	}
}
