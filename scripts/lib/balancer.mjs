import { once } from 'node:events';
import { createServer } from 'node:http';
import { portOf } from './ports.mjs';

/**
 * One address for an n8n in queue mode, as a self-hoster's reverse proxy gives it: webhooks go to the webhook processes,
 * each to the next one, and all else goes to the main process.
 *
 * @returns {Promise<{url: string, targets: {main?: string, webhooks: string[]}, stop: () => Promise<void>}>} `targets`
 *   are filled in as the processes come up
 */
export async function startBalancer() {
	// Not at the top: what imports this file may have to install the dependencies first.
	const { createProxyServer } = await import('httpxy');
	/** @type {{main?: string, webhooks: string[]}} */
	const targets = { webhooks: [] };
	const proxy = createProxyServer();
	let turn = 0;
	const server = createServer((request, response) => {
		const isWebhook = /^\/webhook(-waiting)?\//.test(request.url ?? '');
		const target = isWebhook ? targets.webhooks[turn++ % targets.webhooks.length] : targets.main;
		proxy.web(request, response, { target }).catch((error) => {
			if (!response.headersSent) response.writeHead(502);
			response.end(String(error));
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const stop = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	return { url: `http://127.0.0.1:${portOf(server)}`, targets, stop };
}
