import { patternOf } from './patterns.mjs';

const KEPT = 10_000;
/** So many requests keep their answer, and so many deliveries are kept: for people to look at, not for tests. */
const SHOWN = 200;

/** What reached the server, what the contract did not allow, and how often each path was asked. */
export class Journal {
	constructor() {
		/** @type {import('./types.mjs').SandboxRequest[]} */
		this.requests = [];
		/** @type {import('./types.mjs').Violation[]} */
		this.violations = [];
		/** @type {Map<string, number>} by method and path */
		this.counts = new Map();
		/** The last ones, oldest first, each with a `number`, and a `turn` that grows whenever one of them changes. */
		/** @type {any[]} */
		this.recent = [];
		/** @type {any[]} */
		this.deliveries = [];
		this.turn = 0;
		/** Grows when all was forgotten. */
		this.epoch = 0;
	}

	/** Keeps the last 10,000 requests or so; the counter keeps counting. */
	add(entry) {
		if (this.requests.length >= 2 * KEPT) this.requests.splice(0, KEPT);
		this.requests.push(entry);
		this.#show(this.recent, entry, (old) => delete old.answer);
		const key = `${entry.method} ${entry.path}`;
		this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
	}

	/**
	 * How many requests reached the server, dropped and refused ones included.
	 *
	 * @param {{ method?: string, path?: string | RegExp }} [filter] path may hold `*`
	 */
	count({ method, path } = {}) {
		const isWanted = patternOf(path);
		let sum = 0;
		for (const [key, times] of this.counts) {
			const [itsMethod, itsPath] = key.split(' ');
			if ((method === undefined || method === itsMethod) && isWanted(itsPath)) sum += times;
		}
		return sum;
	}

	/** Notes what the sandbox answered. @param {any} entry @param {{ status: number, answer: unknown, ms: number }} what */
	answered(entry, what) {
		Object.assign(entry, what);
		if (!this.recent.includes(entry)) delete entry.answer;
		this.#turn(entry);
	}

	/** Notes a delivery that begins. @param {any} delivery @returns {(outcome: object) => void} notes how it ended */
	delivering(delivery) {
		this.#show(this.deliveries, delivery);
		return (outcome) => this.#turn(Object.assign(delivery, outcome));
	}

	clear() {
		this.requests.length = 0;
		this.violations.length = 0;
		this.counts.clear();
		this.recent.length = 0;
		this.deliveries.length = 0;
		this.epoch += 1;
	}

	#turn(entry) {
		this.turn += 1;
		entry.turn = this.turn;
		entry.number ??= this.turn;
	}

	/** @param {any[]} list @param {any} entry @param {(old: any) => void} [forget] */
	#show(list, entry, forget = () => {}) {
		this.#turn(entry);
		list.push(entry);
		if (list.length > SHOWN) forget(list.shift());
	}
}
