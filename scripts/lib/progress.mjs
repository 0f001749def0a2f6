const startedAt = Date.now();

const secondsSince = (moment) => ((Date.now() - moment) / 1000).toFixed(1);

const isTerminal = process.stdout.isTTY === true;
const pictures = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];

/** What is going on now. @type {Set<{ text: string, began: number, detail: () => string }>} */
const going = new Set();
let clock;
let turn = 0;
/** How many programs write to the terminal themselves now: the moving line would get in their way. */
let writing = 0;

/** On a terminal: takes the moving line away, so that a whole line can be printed. */
const clearLine = () => isTerminal && going.size > 0 && process.stdout.write('\r\x1b[2K');

/**
 * Keeps the moving line away until the work is done, because it writes to the terminal itself.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returned
 */
export async function withoutMovingLine(work) {
	clearLine();
	writing += 1;
	try {
		return await work();
	} finally {
		writing -= 1;
	}
}

/**
 * Prints one line, led by the seconds since the script began.
 *
 * @param {string} text
 */
export function say(text) {
	clearLine();
	console.log(`[${secondsSince(startedAt).padStart(6)} s] ${text}`);
}

const lineOf = ({ text, began, detail }) => {
	const more = detail();
	return `${text} ${Math.round((Date.now() - began) / 1000)} s${more && `, ${more}`}`;
};

/** On a terminal one line moves; elsewhere one is printed from time to time, so that nobody takes it for dead. */
function move() {
	if (isTerminal && writing > 0) return undefined;
	if (!isTerminal) return say(`… still at it: ${[...going].map(lineOf).join(' · ')}`);
	turn += 1;
	const line = `${pictures[turn % pictures.length]} ${[...going].map(lineOf).join(' · ')}`;
	return process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}

/**
 * Says what is about to happen, does it, and says how long it took. Meanwhile it shows that it goes on; several steps
 * may go on at once.
 *
 * @template T
 * @param {string} text what happens, e.g. `Building the package`
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] how far it is, in a few words
 * @returns {Promise<T>} what the work returned
 */
export async function step(text, work, detail = () => '') {
	const entry = { text: text.replace(/ \(.*/, ''), began: Date.now(), detail };
	say(`${text} …`);
	going.add(entry);
	clock ??= setInterval(move, isTerminal ? 120 : 15_000);
	try {
		const result = await work();
		say(`${entry.text}: done in ${secondsSince(entry.began)} s`);
		return result;
	} finally {
		clearLine();
		going.delete(entry);
		if (going.size === 0) {
			clearInterval(clock);
			clock = undefined;
		}
	}
}
