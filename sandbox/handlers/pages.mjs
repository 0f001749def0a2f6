/**
 * Cuts one zero-based page out of a list.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {{ page?: number, size: number }} options
 */
export const pageOf = (items, { page = 0, size }) => items.slice(page * size, (page + 1) * size);

/**
 * The usual list answer: `{ success, page, count, [name] }`. `count` is the total, or what is on this page
 * with the option countMeansPage (the sources disagree: docs/2chat-api.md, row 16.7).
 *
 * @param {string} name the key of the items
 * @param {readonly unknown[]} items all of them
 * @param {any} query page_number and results_per_page as the contract coerced them
 * @param {{ size: number, options: { countMeansPage?: boolean }, show?: (item: any) => unknown }} how
 */
export function listAnswer(name, items, query, { size, options, show }) {
	const page = query.page_number ?? 0;
	const part = pageOf(items, { page, size: query.results_per_page ?? size });
	const count = options.countMeansPage ? part.length : items.length;
	return { success: true, page, count, [name]: show ? part.map(show) : part };
}
