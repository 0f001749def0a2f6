import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import { node, useSandbox } from '../n8n/helpers.mjs';
import { Customers, texts } from './customers.mjs';

const { sandbox, credential } = await useSandbox();
const webhooks = JSON.parse(process.env.TWOCHAT_N8N_WEBHOOKS);
const workers = JSON.parse(process.env.TWOCHAT_N8N_WORKERS);

const customers = new Customers(sandbox, credential);
const careful = new Customers(sandbox, credential);
before(async () => {
	assert.equal((await customers.publish()).status, 'published');
	const once = node('n8n-nodes-base.removeDuplicates', 2, 'Once', {
		operation: 'removeItemsSeenInPreviousExecutions',
		dedupeValue: '={{ $json._twoChat.eventId }}',
	});
	assert.equal((await careful.publish(once)).status, 'published');
});

const linesWith = (processes, words) =>
	processes.map(({ logFile }) => readFileSync(logFile, 'utf8').split(words).length - 1);
const since = (now, then) => now.map((count, index) => count - then[index]).join(' + ');

it('starts one run for each of 2,000 deliveries over both webhook processes, and answers each once', async (t) => {
	const queuedBefore = linesWith(webhooks, 'Enqueued execution');
	const ranBefore = linesWith(workers, 'Worker started execution');
	const began = Date.now();
	const statuses = await customers.write(texts('Hello', 2000));
	const delivered = Date.now();
	const taken = [...statuses].filter(([, [status]]) => status === 200).map(([text]) => text);
	const runs = await customers.endedRuns(taken.length);
	const seconds = (until) => ((until - began) / 1000).toFixed(1);
	const queued = since(linesWith(webhooks, 'Enqueued execution'), queuedBefore);
	const ran = since(linesWith(workers, 'Worker started execution'), ranBefore);
	t.diagnostic(
		`${taken.length} of 2,000 deliveries taken in ${seconds(delivered)} s, all answered in ${seconds(Math.max(...sandbox.requests.map(({ at }) => at)))} s; by webhook process ${queued}, by worker ${ran}; ${runs.all} runs, ${runs.failed} of them failed`,
	);
	assert.deepEqual(new Set(customers.answered.values()), new Set([1]));
	assert.deepEqual(
		taken.filter((text) => !customers.answered.has(text)),
		[],
	);
	assert.deepEqual(
		[...statuses.values()].flat().filter((status) => status !== 200),
		[],
	);
	// n8n, which is made to look for lost runs every minute here, may call one lost that just ends.
	assert.equal(runs.all, 2000);
});

/** How many were answered once, how many more than once. */
const outcome = (prefix) => {
	const counts = [...customers.answered].filter(([text]) => text.startsWith(prefix));
	assert.ok(counts.every(([, times]) => times >= 1));
	return { all: counts.length, doubled: counts.filter(([, times]) => times > 1).length };
};

it('starts one run for a delivery that is repeated at the same process', async (t) => {
	const before = (await customers.runs()).all;
	await customers.write(texts('Same', 100), { repeat: 2, to: [webhooks[0].url] });
	await customers.endedRuns(before + 100);
	const { all, doubled } = outcome('Same');
	t.diagnostic(
		`100 events, each delivered twice to one process: ${all} answered, ${doubled} of them twice`,
	);
	assert.equal(all, 100);
	assert.equal(doubled, 0);
});

it('can not know of a delivery to the other process: says so in its documentation', async (t) => {
	const before = (await customers.runs()).all;
	const both = webhooks.map(({ url }) => url);
	await customers.write(texts('Both', 100), { to: both });
	await customers.endedRuns(before + 200);
	const { all, doubled } = outcome('Both');
	t.diagnostic(
		`100 events, each delivered to both processes at once: ${all} answered, ${doubled} of them twice`,
	);
	assert.equal(all, 100);
});

it('can come too close together for Remove Duplicates: says so in its documentation', async (t) => {
	const both = webhooks.map(({ url }) => url);
	await careful.write(texts('Careful', 100), { to: both });
	await careful.endedRuns(200);
	const { all, doubled } = outcome('Careful');
	t.diagnostic(`The same with Remove Duplicates: ${all} answered, ${doubled} of them twice`);
	assert.equal(all, 100);
});
