import { say } from '../../scripts/lib/progress.mjs';
import { slopeOf } from './watch.mjs';

/** A leak of a quarter of a kilobyte for each of them would be found. */
const MOST_MIB = 2.5;
/** By then the trigger has the 10,000 events that it remembers against repetitions, some 3 MiB. */
const FULL = { deliveries: 15_000 };
/** Between two moments of rest: connections that n8n keeps for a while. */
const MOST_HANDLES = 20;
/** Fewer say nothing: what n8n holds at one moment or another differs by more. */
const ENOUGH = { samples: 8, of: 10_000 };

/**
 * Says how n8n's memory and handles went, and asserts that they don't grow with what was done.
 *
 * @param {import('./checks.mjs').Checks} checks
 * @param {import('./watch.mjs').Sample[]} samples the first and the last were taken at rest
 */
export function growth(checks, samples) {
	const [first, last] = [samples[0], samples[samples.length - 1]];
	for (const [phase, key] of [
		['deliveries', 'deliveries'],
		['calls', 'calls'],
		['waiting', 'strangers'],
	]) {
		const x = (sample) => sample.done[key];
		const [heap, rss, handles] = /** @type {const} */ (['heap', 'rss', 'handles']).map((figure) =>
			slopeOf(samples, { phase, figure, x, full: FULL[key] }),
		);
		const per = ({ slope }) => (slope * 10_000).toFixed(2);
		const what = phase === 'waiting' ? 'deliveries of strangers' : phase;
		say(
			`Per 10,000 ${what}: heap ${per(heap)} MiB, RSS ${per(rss)} MiB, handles ${per(handles)} (${heap.samples} samples over ${heap.span})`,
		);
		if (heap.samples < ENOUGH.samples || heap.span < ENOUGH.of) continue;
		checks.that(
			`n8n's memory grows by at most ${MOST_MIB} MiB per 10,000 ${what}`,
			heap.slope * 10_000 <= MOST_MIB,
			() => per(heap),
		);
	}
	/** @param {import('./watch.mjs').Sample} sample */
	const text = ({ heap, rss, handles }) =>
		`heap ${heap?.toFixed(1)} MiB, RSS ${rss.toFixed(0)} MiB, ${handles} handles`;
	say(`At rest: ${text(first)} before, ${text(last)} after.`);
	checks.that(
		`n8n has at most ${MOST_HANDLES} handles more than before`,
		last.handles <= first.handles + MOST_HANDLES,
		() => [first.kinds, last.kinds],
	);
}
