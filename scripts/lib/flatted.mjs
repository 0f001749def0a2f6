/**
 * Decodes n8n's stored execution data. n8n writes it with the npm package `flatted`: a JSON array in which every
 * object's property and array's entry that is a string is the index of its value in that array, so that values that
 * occur several times are stored once.
 *
 * @param {string} text
 * @returns {unknown}
 */
export function parseFlatted(text) {
	const stored = JSON.parse(text);
	const decoded = new Map();
	const decode = (index) => {
		if (decoded.has(index)) return decoded.get(index);
		const value = stored[index];
		if (typeof value !== 'object' || value === null) return value;
		const result = Array.isArray(value) ? [] : {};
		// Noted before its parts are decoded, for values that contain themselves.
		decoded.set(index, result);
		for (const [key, part] of Object.entries(value)) {
			result[key] = typeof part === 'string' ? decode(Number(part)) : part;
		}
		return result;
	};
	return decode(0);
}
