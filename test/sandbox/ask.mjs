/**
 * Calls a sandbox as a client of the API would, with its key.
 *
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 * @param {string} [base] what paths are relative to
 * @returns {(method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
 *   Promise<{ status: number, headers: Headers, text: string, body: any }>} body: parsed JSON, or undefined
 */
export function asking(sandbox, base = sandbox.url) {
	return async (method, path, body, headers = { 'X-User-API-Key': sandbox.apiKey }) => {
		const answer = await fetch(`${base}${path}`, {
			method,
			headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
			body: typeof body === 'string' ? body : JSON.stringify(body),
		});
		const text = await answer.text();
		return { status: answer.status, headers: answer.headers, text, body: parsed(text) };
	};
}

function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
