import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../../scripts/lib/ports.mjs';

/**
 * A server whose answers never come to their end: one byte every few milliseconds, so that the connection is never idle.
 *
 * @returns {Promise<{ url: string, requests: string[], close: () => Promise<void> }>}
 */
export async function startSlowServer() {
	/** @type {string[]} */
	const requests = [];
	const server = createServer((request, response) => {
		requests.push(`${request.method} ${request.url}`);
		response.writeHead(200, { 'content-type': 'application/json' });
		const drops = setInterval(() => response.write(' '), 10);
		response.once('close', () => clearInterval(drops));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		requests,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
