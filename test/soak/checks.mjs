/** What a soak asserts: sentences that held or not, and how often. */
export class Checks {
	constructor() {
		/** @type {Map<string, {held: number, broken: number, example?: string}>} */
		this.sentences = new Map();
	}

	/**
	 * @param {string} sentence what has to hold, the same for all cases of it
	 * @param {boolean} holds
	 * @param {() => unknown} [example] shown for the first case in which it doesn't
	 */
	that(sentence, holds, example = () => '') {
		const one = this.sentences.get(sentence) ?? { held: 0, broken: 0 };
		this.sentences.set(sentence, one);
		if (holds) one.held += 1;
		else {
			one.broken += 1;
			one.example ??= JSON.stringify(example())?.slice(0, 600);
		}
	}

	get failed() {
		return [...this.sentences.values()].filter(({ broken }) => broken > 0).length;
	}

	get passed() {
		return this.sentences.size - this.failed;
	}

	/** @returns {string[]} a line for each sentence */
	lines() {
		return [...this.sentences].map(([sentence, { held, broken, example }]) =>
			broken === 0
				? `✔ ${sentence} (${held})`
				: `✖ ${sentence}: not so in ${broken} of ${held + broken}, first ${example}`,
		);
	}
}
