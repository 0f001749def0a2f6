import { switchesOf } from './switches.mjs';

/** Which behaviors are on, and whose turn it is among the forms that each has. */
export class Unruly {
	/** @param {{ unruly?: boolean | string | readonly string[], unrulySeed?: number }} options read at each use */
	constructor(options) {
		this.options = options;
		this.turns = new Map();
	}

	/** @param {string} behavior a name of `behaviors` */
	is(behavior) {
		return switchesOf(this.options.unruly).includes(behavior);
	}

	/**
	 * The next of several forms: each comes in its turn, so that few deliveries show them all, and the same seed
	 * gives the same sequence.
	 *
	 * @template T
	 * @param {string} behavior
	 * @param {readonly T[]} forms
	 * @returns {T}
	 */
	next(behavior, forms) {
		const turn = this.turns.get(behavior) ?? this.options.unrulySeed ?? 0;
		this.turns.set(behavior, turn + 1);
		return forms[turn % forms.length];
	}

	reset() {
		this.turns.clear();
	}
}
