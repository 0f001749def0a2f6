import { seededRandom } from '../../sandbox/random.mjs';

/** Shares of the calls that meet each fault. */
const statuses = { 429: 0.002, 500: 0.01, 503: 0.005, dropBefore: 0.003, dropAfter: 0.003 };
const HANGS = 0.001;
const CHANGED = 0.01;
const REFUSED = 0.002;
const HTML = 0.001;

/** The calls that may fail; the questions ask by others. */
const paths = ['/whatsapp/send-message', '/contacts', '/contacts/*'];

/**
 * Makes the sandbox fail as 2Chat might: statuses, cut connections, no answer at all, and answers of another form.
 *
 * @param {import('../../sandbox/server.mjs').Sandbox} sandbox
 * @returns {() => Record<string, number>} how often each fault struck
 */
export function addFaults({ faults }) {
	const draw = seededRandom(2);
	const struck = (share) => () => draw() < share;
	const added = paths.flatMap((path) => {
		const always = { path, times: Infinity };
		return [
			['statuses', faults.random({ path, rates: statuses, seed: 3 })],
			['hanging', faults.add({ ...always, match: struck(HANGS), hang: true })],
			[
				'changed answers',
				faults.add({
					...always,
					match: struck(CHANGED),
					mutate: (body) => ({ data: body }),
					when: 'after',
				}),
			],
			[
				'refusals under a 200',
				faults.add({
					...always,
					match: struck(REFUSED),
					status: 200,
					body: { success: false, error: true, error_message: 'Not today' },
				}),
			],
			[
				'web pages under a 200',
				faults.add({ ...always, match: struck(HTML), status: 200, body: '<html>Busy</html>' }),
			],
		];
	});
	return () => {
		/** @type {Record<string, number>} */
		const hits = {};
		for (const [name, { hits: one }] of /** @type {any[]} */ (added)) {
			const each = typeof one === 'number' ? { [name]: one } : one;
			for (const [kind, times] of Object.entries(each)) hits[kind] = (hits[kind] ?? 0) + times;
		}
		return hits;
	};
}
