/**
 * Turns a path filter into a predicate: undefined takes every path, a string with `*` any text in its place,
 * another string only itself. Percent-encoded and plain spelling both match.
 *
 * @param {string | RegExp | undefined} pattern
 * @returns {(path: string) => boolean}
 */
export function patternOf(pattern) {
	if (pattern === undefined) return () => true;
	if (typeof pattern === 'string' && !pattern.includes('*')) {
		return (path) => path === pattern || decoded(path) === pattern;
	}
	const expression = pattern instanceof RegExp ? pattern : wildcard(pattern);
	return (path) => expression.test(path) || expression.test(decoded(path));
}

const wildcard = (text) =>
	new RegExp(`^${text.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`);

function decoded(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
