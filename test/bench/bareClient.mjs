import { Agent, request } from 'node:http';

/**
 * What no node can beat: a client of Node alone, with so many requests under way, a connection for each, as in n8n.
 *
 * @param {{url: string, apiKey: string, bodies: object[], width: number}} work
 * @returns {Promise<number>} seconds
 */
export async function postAll({ url, apiKey, bodies, width }) {
	const agent = new Agent({ keepAlive: false });
	const post = (body) =>
		new Promise((resolve, reject) => {
			const headers = { 'Content-Type': 'application/json', 'X-User-API-Key': apiKey };
			const sent = request(url, { method: 'POST', agent, headers }, (answer) =>
				answer.resume().once('end', resolve),
			);
			sent.once('error', reject).end(JSON.stringify(body));
		});
	const waiting = bodies.values();
	const began = performance.now();
	const worker = async () => {
		for (const body of waiting) await post(body);
	};
	await Promise.all(Array.from({ length: width }, worker));
	return (performance.now() - began) / 1000;
}
