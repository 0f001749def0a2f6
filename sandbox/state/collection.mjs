/**
 * A Map whose values can be read as a list, in the order they came, without copying them at each request.
 *
 * @template T
 * @extends {Map<string, T>}
 */
export class Collection extends Map {
	/** @type {T[] | undefined} */
	#list;

	/** @param {string} key @param {T} value */
	set(key, value) {
		this.#list = undefined;
		return super.set(key, value);
	}

	/** @param {string} key */
	delete(key) {
		this.#list = undefined;
		return super.delete(key);
	}

	clear() {
		this.#list = undefined;
		super.clear();
	}

	/** A collection of things that carry their uuid. */
	static of(items) {
		const collection = new Collection();
		for (const item of items) collection.set(item.uuid, item);
		return collection;
	}

	/** @returns {readonly T[]} */
	list() {
		this.#list ??= [...this.values()];
		return this.#list;
	}
}
