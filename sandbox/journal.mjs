import { patternOf } from './patterns.mjs';

const KEPT = 10_000;

/** What reached the server, what the contract did not allow, and how often each path was asked. */
export class Journal {
	constructor() {
		this.requests = [];
		this.violations = [];
		this.counts = new Map();
	}

	/** Keeps the last 10,000 requests or so; the counter keeps counting. */
	add(entry) {
		if (this.requests.length >= 2 * KEPT) this.requests.splice(0, KEPT);
		this.requests.push(entry);
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

	clear() {
		this.requests.length = 0;
		this.violations.length = 0;
		this.counts.clear();
	}
}
