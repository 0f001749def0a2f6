import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../../scripts/lib/ports.mjs';

/**
 * A server of a test's own, on this machine and a free port.
 *
 * @param {(request: any, response: any) => void} answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer(answer) {
	const server = createServer(answer);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
