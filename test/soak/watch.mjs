import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 5_000;
/** Every third time after all garbage has gone, which stops n8n for a moment. */
const COLLECTED_EVERY = 3;

const REST_MS = 10_000;

const MIB = 2 ** 20;

/**
 * @typedef {object} Sample
 * @property {number} minutes since the watch began
 * @property {string} phase
 * @property {Record<string, number>} done
 * @property {number} rss MiB
 * @property {number} handles timers, sockets, files that Node holds open
 * @property {Record<string, number>} kinds
 * @property {number} [heap] MiB, after all garbage has gone
 */

/** Looks at n8n's memory and handles every 5 seconds. */
export class Watch {
	/** @param {import('./soak.mjs').Soak} soak */
	constructor(soak) {
		this.soak = soak;
		this.began = Date.now();
		/** What n8n is doing. */
		this.phase = 'start';
		/** @type {Sample[]} */
		this.samples = [];
		this.isOver = false;
	}

	/** Begins with a look at n8n at rest. */
	async start() {
		await this.#atRest();
		this.looking = this.#look();
	}

	/** What n8n keeps for a few seconds only has gone by then. */
	async #atRest() {
		await sleep(REST_MS);
		await this.take(true);
	}

	async #look() {
		for (let nth = 1; !this.isOver; nth++) {
			await this.take(nth % COLLECTED_EVERY === 0).catch(() => {});
			await sleep(EVERY_MS);
		}
	}

	/** @param {boolean} collected @returns {Promise<Sample>} also kept */
	async take(collected) {
		const done = { ...this.soak.done };
		const { phase } = this;
		const { rss, heapUsed, handles: kinds } = await this.soak.measure({ collected });
		const handles = Object.values(kinds).reduce((sum, times) => sum + times, 0);
		const sample = {
			minutes: (Date.now() - this.began) / 60_000,
			...{ phase, done, handles, kinds },
			rss: rss / MIB,
			...(collected && { heap: heapUsed / MIB }),
		};
		this.samples.push(sample);
		return sample;
	}

	/** Ends with a look at n8n at rest. */
	async stop() {
		this.isOver = true;
		await this.looking;
		this.phase = 'end';
		await this.#atRest();
	}
}

/**
 * How much a figure grows, by linear regression over the samples of a phase after its first quarter, and after so many
 * that what the package remembers for a while is full.
 *
 * @param {Sample[]} samples
 * @param {{phase: string, figure: 'rss' | 'heap' | 'handles', x: (sample: Sample) => number, full?: number}} what
 * @returns {{slope: number, samples: number, span: number}} per one of `x`; `span` of x
 */
export function slopeOf(samples, { phase, figure, x, full = 0 }) {
	const all = samples.filter((one) => one.phase === phase && one[figure] !== undefined);
	const from = all.length > 0 ? x(all[0]) : 0;
	const to = all.length > 0 ? x(all[all.length - 1]) : 0;
	const points = all
		.filter((one) => x(one) >= Math.max(full, from + (to - from) / 4))
		.map((one) => [x(one), /** @type {number} */ (one[figure])]);
	const mean = (index) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
	const [meanX, meanY] = [mean(0), mean(1)];
	let above = 0;
	let below = 0;
	for (const [one, other] of points) {
		above += (one - meanX) * (other - meanY);
		below += (one - meanX) ** 2;
	}
	const span = points.length > 0 ? points[points.length - 1][0] - points[0][0] : 0;
	return { slope: below === 0 ? 0 : above / below, samples: points.length, span };
}
