import { once } from 'node:events';
import { createServer } from 'node:http';

import { completion, completionChunks } from './format.mjs';
import { replyTo } from './reply.mjs';

/** The model's name, as the list of models shows it. */
export const MODEL = 'scripted';

/**
 * Starts a chat model that costs nothing and thinks nothing: it speaks OpenAI's chat completions on this machine, as
 * n8n's OpenAI Chat Model asks for them, calls the tool that a prompt names, and says of itself that it is scripted.
 *
 * @param {object} [options]
 * @param {number} [options.port] default: a free one
 * @param {typeof replyTo} [options.reply] what it says next, of a test's own
 * @returns {Promise<{ url: string, asked: any[], close: () => Promise<void> }>} the base URL for the credential
 *   "OpenAI", and the requests that reached it
 */
export async function startScriptedModel({ port = 0, reply = replyTo } = {}) {
	const asked = [];
	const server = createServer((request, response) => {
		answer(request, response, { asked, reply }).catch((error) =>
			refuse(response, 400, error.message),
		);
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	const { port: listening } = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${listening}/v1`,
		asked,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

async function answer(request, response, { asked, reply }) {
	const path = request.url.split('?')[0];
	if (request.method === 'GET' && path === '/v1/models') {
		return sendJson(response, 200, {
			object: 'list',
			data: [{ id: MODEL, object: 'model', created: 0, owned_by: 'scripted' }],
		});
	}
	if (request.method === 'POST' && path === '/v1/audio/transcriptions') {
		const { length } = await bytesOf(request);
		asked.push({ transcription: length });
		return sendJson(response, 200, { text: `(scripted transcript of ${length} bytes)` });
	}
	if (request.method !== 'POST' || path !== '/v1/chat/completions') {
		return refuse(
			response,
			404,
			'The scripted model knows POST /v1/chat/completions and /v1/audio/transcriptions only. In the node OpenAI Chat Model turn "Use Responses API" off.',
		);
	}
	const body = JSON.parse((await bytesOf(request)).toString());
	asked.push(body);
	const message = reply(body);
	if (!body.stream) return sendJson(response, 200, completion(message));
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	for (const chunk of completionChunks(message)) {
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	return response.end('data: [DONE]\n\n');
}

async function bytesOf(request) {
	const chunks = [];
	for await (const chunk of request) chunks.push(chunk);
	return Buffer.concat(chunks);
}

function sendJson(response, status, body) {
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify(body));
}

const refuse = (response, status, message) =>
	sendJson(response, status, { error: { message, type: 'invalid_request_error' } });
