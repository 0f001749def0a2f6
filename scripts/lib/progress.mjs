const startedAt = Date.now();

const secondsSince = (moment) => ((Date.now() - moment) / 1000).toFixed(1);

/**
 * Prints one line, led by the seconds since the script began.
 *
 * @param {string} text
 */
export function say(text) {
	console.log(`[${secondsSince(startedAt).padStart(6)} s] ${text}`);
}

/**
 * Says what is about to happen, does it, and says how long it took. A long piece of work says every 30 seconds that
 * it is still going, so that nobody takes it for dead.
 *
 * @template T
 * @param {string} text what happens, e.g. `Building the package`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returned
 */
export async function step(text, work) {
	const began = Date.now();
	say(`${text} …`);
	const reminder = setInterval(
		() => say(`… still at it: ${text} (${secondsSince(began)} s)`),
		30_000,
	);
	try {
		const result = await work();
		say(`${text}: done in ${secondsSince(began)} s`);
		return result;
	} finally {
		clearInterval(reminder);
	}
}
