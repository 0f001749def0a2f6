import { request } from 'node:http';

/**
 * A GET that carries a body, which fetch refuses to send.
 *
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<number | undefined>} the status
 */
export async function getWithBody(sandbox, path, body) {
	const content = JSON.stringify(body);
	const headers = {
		'X-User-API-Key': sandbox.apiKey,
		'content-type': 'application/json',
		'content-length': Buffer.byteLength(content),
	};
	return await new Promise((resolve, reject) => {
		const call = request(
			`${sandbox.url}${path}`,
			{ method: 'GET', headers, agent: false },
			(answer) => {
				answer.resume();
				answer.on('end', () => resolve(answer.statusCode));
			},
		);
		call.on('error', reject);
		call.end(content);
	});
}
