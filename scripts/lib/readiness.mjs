import { endChild } from './children.mjs';
import { Stop } from './stop.mjs';

/**
 * Waits until a child process says that it is ready, on either output.
 *
 * @param {import('./children.mjs').Child} child ended when it does not say so in time
 * @param {string} words what it says then
 * @param {object} options
 * @param {string} options.name of the program, for people
 * @param {number} [options.limit] milliseconds
 * @param {string} [options.logFile] where all that it says is kept
 * @throws Stop with the end of what it said
 */
export async function untilItSays(child, words, { name, limit = 30_000, logFile }) {
	let timer;
	let log = '';
	const stop = (what) => {
		const more = logFile ? ` Its whole log is ${logFile}.` : '';
		return new Stop(`${log.split('\n').slice(-15).join('\n')}\n${what}${more}`);
	};
	try {
		await /** @type {Promise<void>} */ (
			new Promise((resolve, reject) => {
				timer = setTimeout(() => {
					void endChild(child);
					reject(stop(`${name} did not come up within ${limit / 1000} seconds.`));
				}, limit);
				child.once('error', reject);
				child.once('close', () => reject(stop(`${name} ended while it was starting.`)));
				const watch = (text) => {
					log = (log + text).slice(-20_000);
					if (log.includes(words)) resolve();
				};
				child.stdout.on('data', watch);
				child.stderr.on('data', watch);
			})
		);
	} finally {
		clearTimeout(timer);
	}
}
