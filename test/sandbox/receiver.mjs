import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from '../../scripts/lib/ports.mjs';

/**
 * A webhook receiver on this machine that keeps what arrives.
 *
 * `arrived()` waits for the next delivery.
 *
 * @returns {Promise<{ url: string, arrived: () => Promise<void>, received: { url: string, headers: any, text: string, body: any }[],
 *   close: () => Promise<void> }>}
 */
export async function startReceiver() {
	const received = [];
	const waiting = [];
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (chunk) => (text += chunk));
		request.on('end', () => {
			received.push({
				url: request.url,
				headers: request.headers,
				text,
				get body() {
					return JSON.parse(text);
				},
			});
			response.end('ok');
			for (const wake of waiting.splice(0)) wake();
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${portOf(server)}`,
		received,
		arrived: () => new Promise((resolve) => waiting.push(resolve)),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			}),
	};
}
