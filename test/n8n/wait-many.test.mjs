import assert from 'node:assert/strict';
import { it } from 'node:test';
import { n8n, useSandbox } from './helpers.mjs';
import { Asking } from './waiting.mjs';

const { sandbox, credential } = await useSandbox();

const RUNS = 50;
const STRANGERS = 500;
/** Each of them goes to every run that still waits, which is some work for n8n: so more come when fewer wait. */
const strangersBefore = (index) => (index < 45 ? 1 : 91);
const person = (index) => `+1555020${String(index).padStart(4, '0')}`;
const stranger = (index) => `+1555030${String(index).padStart(4, '0')}`;

it('50 runs wait on one number among 500 messages of strangers, and each gets its own reply', async () => {
	const runs = [];
	for (let index = 0; index < RUNS; index++) {
		const asking = new Asking(n8n, sandbox, credential);
		runs.push(await asking.start({ to: person(index) }));
	}
	assert.equal(sandbox.state.subscriptions.size, RUNS);
	const began = Date.now();
	let strangers = 0;
	let deliveries = 0;
	for (const [index] of runs.entries()) {
		for (let nth = 0; nth < strangersBefore(index); nth++) {
			const calls = sandbox.requests.length;
			const told = await sandbox.receive({ from: stranger(strangers++), text: 'Yes' });
			deliveries += told.deliveries.length;
			// Strangers must not cost the account credits.
			assert.equal(sandbox.requests.length, calls);
		}
		await sandbox.receive({ from: person(index), text: `Reply ${index}` });
	}
	console.log(
		`${deliveries} deliveries of strangers: ${Math.round((Date.now() - began) / 1000)} s`,
	);
	assert.equal(strangers, STRANGERS);
	const replies = [];
	for (const run of runs) replies.push((await run.ended()).reply.text);
	assert.deepEqual(
		replies,
		runs.map((_, index) => `Reply ${index}`),
	);
	assert.equal(sandbox.state.subscriptions.size, 0);
	assert.deepEqual(sandbox.violations, []);
});
