/**
 * What comes out of our nodes under another name than it came out of the old ones.
 *
 * @typedef {'sent' | 'asBefore' | 'event'} Output
 */

/** @type {Record<Output, Record<string, string>>} the new expression, where `$` stands for the item's JSON */
const FIELDS = {
	sent: { message_uuid: '$.messageId', success: '($.error === undefined)' },
	asBefore: {},
	event: { receivedAt: '$._twoChat.receivedAt', webhookEvent: '$._twoChat.eventName' },
};

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `.name`, `["name"]`, `?.name`; not the beginning of a longer name. */
const access = (field) =>
	`(?:\\??\\.${field}(?![\\w$])|(?:\\?\\.)?\\[\\s*["'\`]${field}["'\`]\\s*\\])`;

/** The ways to name the item of another node, up to and with `.json`. */
function itemOf(name) {
	const quoted = `["'\`]${escaped(name)}["'\`]`;
	const node = `\\$(?:\\(\\s*${quoted}\\s*\\)|node\\[\\s*${quoted}\\s*\\]|items\\(\\s*${quoted}[^)]*\\))`;
	return `${node}(?:\\s*\\.\\w+(?:\\([^()]*\\))?|\\[\\d+\\])*?\\.json`;
}

/**
 * Rewrites what a text takes of the fields that have another name now.
 *
 * @param {string} text an expression or code
 * @param {Output} output of the node that is read
 * @param {string} [name] of that node; without it, the item that comes in (`$json`)
 * @returns {string}
 */
export function renameFields(text, output, name) {
	const json = name === undefined ? '\\$(?:json|input\\.item\\.json)' : itemOf(name);
	return Object.entries(FIELDS[output]).reduce(
		(changed, [field, becomes]) =>
			changed.replace(new RegExp(`(${json})${access(field)}`, 'g'), (_, item) =>
				becomes.replace('$', () => item),
			),
		text,
	);
}

/**
 * @param {string} text an expression or code
 * @param {Output} output
 * @returns {string[]} the old names that still stand in it
 */
export const oldNamesIn = (text, output) =>
	Object.keys(FIELDS[output]).filter((field) => new RegExp(`\\b${field}\\b`).test(text));
