import { patternOf } from './patterns.mjs';
import { seededRandom } from './random.mjs';

const defaultBody = (status) => ({
	success: false,
	error: true,
	error_message: `Fault on command: ${status}`,
});

/** One fault on command: which requests it takes, how often, what it does to them. */
class Fault {
	constructor(spec, remove) {
		this.spec = { times: 1, when: 'before', ...spec };
		this.hits = 0;
		this.remove = remove;
		this.isWanted = patternOf(spec.path);
	}

	takes(request) {
		const { method, match, times } = this.spec;
		if (this.hits >= times) return false;
		if (method !== undefined && method !== request.method) return false;
		return this.isWanted(request.path) && (match === undefined || match(request));
	}

	/** @returns the effect on this request, or undefined */
	claim(request) {
		if (!this.takes(request)) return undefined;
		this.hits += 1;
		return this.spec;
	}
}

/** Faults by chance: each matching request draws one number; the same seed gives the same sequence. */
class RandomFaults {
	/** @param {import('./types.mjs').RandomFaultSpec} spec @param {() => void} remove */
	constructor({ seed = 1, rates, method, path, headers }, remove) {
		this.rates = Object.entries(rates);
		this.draw = seededRandom(seed);
		this.method = method;
		this.isWanted = patternOf(path);
		this.headers = headers;
		this.hits = Object.fromEntries(this.rates.map(([kind]) => [kind, 0]));
		this.remove = remove;
	}

	claim(request) {
		if (this.method !== undefined && this.method !== request.method) return undefined;
		if (!this.isWanted(request.path)) return undefined;
		let left = this.draw();
		for (const [kind, rate] of this.rates) {
			left -= rate;
			if (left < 0) {
				this.hits[kind] += 1;
				return this.effect(kind);
			}
		}
		return undefined;
	}

	effect(kind) {
		if (kind === 'dropBefore') return { when: 'before', drop: true };
		if (kind === 'dropAfter') return { when: 'after', drop: true };
		return { when: 'before', status: Number(kind), headers: this.headers };
	}
}

/** The faults of one sandbox. The first that takes a request has it; a request meets at most one. */
export class Faults {
	constructor() {
		this.active = [];
	}

	/** @param {import('./types.mjs').FaultSpec} spec */
	add(spec) {
		const fault = new Fault(spec, () => this.#drop(fault));
		return this.#keep(fault);
	}

	/** @param {import('./types.mjs').RandomFaultSpec} spec */
	random(spec) {
		const faults = new RandomFaults(spec, () => this.#drop(faults));
		return this.#keep(faults);
	}

	clear() {
		this.active.length = 0;
	}

	/** @returns the effect on a request, or undefined */
	claim(request) {
		for (const fault of this.active) {
			const effect = fault.claim(request);
			if (effect) return effect;
		}
		return undefined;
	}

	#keep(fault) {
		this.active.push(fault);
		return fault;
	}

	#drop(fault) {
		const index = this.active.indexOf(fault);
		if (index >= 0) this.active.splice(index, 1);
	}
}

/** The answer that a fault puts in place of the real one; undefined when it leaves the answer alone. */
export function answerOf({ status, headers = {}, body }) {
	if (status === undefined && body === undefined) return undefined;
	const code = status ?? 200;
	const content = body === undefined ? defaultBody(code) : body;
	const isText = typeof content === 'string';
	return {
		status: code,
		headers: { 'content-type': isText ? 'text/html' : 'application/json', ...headers },
		payload: isText ? content : JSON.stringify(content),
	};
}
