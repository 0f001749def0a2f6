import { startServer } from '../helpers/loopback.mjs';

/** Express's two methods that nodes use. */
function likeExpress(response) {
	response.status = (code) => {
		response.statusCode = code;
		return response;
	};
	response.json = (body) => {
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(body));
		return response;
	};
	return response;
}

const queryOf = (url) => {
	const query = {};
	for (const [name, value] of url.searchParams) {
		query[name] = name in query ? [query[name], value].flat() : value;
	}
	return query;
};

const typeOf = (request) => request.headers['content-type'] ?? '';

/** As n8n does: JSON is parsed, broken JSON is refused before the node sees it. */
function parse(request, rawBody) {
	if (!typeOf(request).startsWith('application/json')) return undefined;
	return rawBody.length > 0 ? JSON.parse(rawBody.toString()) : {};
}

/** The types that n8n reads at all for a node of a version above 1; the node can ask for others. */
const isReadByN8n = (request) =>
	/^(application\/json|text\/plain|application\/x-www-form)|xml$/.test(typeOf(request));

function readable(request, bytes) {
	request.readRawBody = async () => void (request.rawBody = bytes);
	return isReadByN8n(request) ? bytes : undefined;
}

/**
 * A server of the kind that n8n puts in front of a node's `webhook()`.
 *
 * @param {(request: any, response: any) => Promise<void>} handle gets what n8n gives a node: `path`, `query`,
 *   `headers`, `body`, `rawBody`; and a response with `status()` and `json()`
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startWebhookServer(handle) {
	return await startServer((request, plain) => {
		const response = likeExpress(plain);
		const chunks = [];
		request.on('data', (chunk) => chunks.push(chunk));
		request.on('end', async () => {
			const url = new URL(request.url, 'http://localhost');
			const rawBody = Buffer.concat(chunks);
			try {
				const body = parse(request, rawBody);
				const bytes = readable(request, rawBody);
				Object.assign(request, { path: url.pathname, query: queryOf(url), rawBody: bytes, body });
			} catch {
				response.status(422).json({ message: 'Failed to parse request body' });
				return;
			}
			try {
				await handle(request, response);
			} catch (error) {
				response.status(500).json({ message: error.message });
			}
		});
	});
}

/** Lets pending network events be handled. */
export const tick = () => new Promise((resolve) => setImmediate(resolve));
