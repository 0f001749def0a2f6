import { startServer } from '../helpers/loopback.mjs';

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
	const server = await startServer((request, response) => {
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
	return { ...server, received, arrived: () => new Promise((resolve) => waiting.push(resolve)) };
}
