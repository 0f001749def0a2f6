const NO_MEANING = new Set(
	'a an and any are at be but by can do for from has have i if in is it its me my no not of on or our please so some that the their them then this to use was we what when which who will with you your'.split(
		' ',
	),
);

/** A word without its plural, and without its ending of a verb. */
const stem = (word) =>
	word.replace(/(ies)$/, 'y').replace(/(ing|ed|s)$/, (ending) => (word.length > 4 ? '' : ending));

/** The words of a text in order, also of a name like `Refund_an_Order` or `toNumber`. @returns {string[]} */
export const wordsOf = (text) =>
	String(text)
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.match(/\+?[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)
		?.map(stem) ?? [];

/** Those that mean something. */
export const meaningOf = (text) => wordsOf(text).filter((word) => !NO_MEANING.has(word));
