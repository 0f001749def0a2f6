import { startServer } from '../helpers/loopback.mjs';

/**
 * A server whose answers never come to their end: one byte every few milliseconds, so that the connection is never idle.
 *
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>}
 */
export async function startSlowServer() {
	/** @type {string[]} */
	const requests = [];
	const server = await startServer((request, response) => {
		requests.push(`${request.method} ${request.url}`);
		response.writeHead(200, { 'content-type': 'application/json' });
		const drops = setInterval(() => response.write(' '), 10);
		response.once('close', () => clearInterval(drops));
	});
	return { ...server, requests };
}
