/**
 * What an unruly sandbox does, one switch each, with the source that shows it. README.md has the same table.
 *
 * @type {Record<string, string>}
 */
export const behaviors = {
	otherNumber:
		'People answer from, and are kept under, their other number (52/521, 54/549, 55 without the 9)',
	hiddenNumbers: "A number check answers WhatsApp's hidden id (@lid) instead of the number",
	otherChats:
		'Before a person writes, something else comes: a story, a channel, a hidden stranger, a location …',
	otherConversations:
		'Stories, channels and hidden people stand among the past messages and conversations',
	nestedMessages:
		'The message of a delivery stands one level deeper, beside the fields or instead of them',
	eventNames: 'Deliveries name their event in short, or not at all',
	contacts: 'The contact of a delivery that is nobody known is missing or null',
	taps: 'A short answer comes as a tap on a button or a list',
	receipts: 'Receipts come before the send call has answered, twice, and out of order',
	lists: 'Lists are bare, or in data, results, items, data.data',
	values: 'Numbers come as text, and digits as numbers',
	times:
		'Times come in every form: with and without zone, with a space, in seconds, in milliseconds',
	lateRefusals: 'A template that Meta refuses is accepted, and the message never comes',
	hookWithoutQuery: 'A hook_url is kept without its query',
};

/** With the query the trigger's token is lost: so much that this one must be asked for by name. */
const USUAL = Object.keys(behaviors).filter((name) => name !== 'hookWithoutQuery');

/**
 * Reads switches as they are written on a command line or in an environment variable.
 *
 * @param {string} text `all` (but hookWithoutQuery), or names with commas between; `all,-lists` is all but lists
 * @returns {string[]} the behaviors that are on
 */
export function readSwitches(text) {
	const on = new Set();
	for (const word of text.split(',').map((one) => one.trim())) {
		if (word === 'all') for (const name of USUAL) on.add(name);
		else if (word.startsWith('-')) on.delete(known(word.slice(1)));
		else if (word !== '') on.add(known(word));
	}
	return [...on];
}

/**
 * The behaviors that an option turns on.
 *
 * @param {boolean | string | readonly string[]} [option] true: all but hookWithoutQuery; a text as in readSwitches
 * @returns {string[]}
 */
export function switchesOf(option = false) {
	if (typeof option === 'boolean') return option ? USUAL : [];
	return readSwitches(typeof option === 'string' ? option : option.join());
}

function known(name) {
	if (name in behaviors) return name;
	throw new Error(`The sandbox can't be unruly by "${name}". It knows: ${Object.keys(behaviors)}.`);
}
