import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { useSandbox } from '../n8n/helpers.mjs';
import { Sending } from '../queue/sending.mjs';

const { sandbox, credential } = await useSandbox();
const workers = JSON.parse(process.env.TWOCHAT_N8N_WORKERS);

const EACH = 300;
const NAMES = ['Ann', 'Bob', 'Cid', 'Dee'];
const LIMIT = { perMinute: 600, burst: 10 };
/** What the limit itself takes, in seconds. */
const OWN_TIME = ((NAMES.length * EACH - LIMIT.burst) / LIMIT.perMinute) * 60;

const logsOf = () => workers.map(({ logFile }) => readFileSync(logFile, 'utf8'));

it('sends 4 × 300 messages of four workers with one key once each, in little more than the limit allows', async (t) => {
	sandbox.setRateLimit(LIMIT);
	const sendings = await Promise.all(
		NAMES.map((name) => new Sending(sandbox, credential, name).start(EACH)),
	);
	const ended = [];
	for (const sending of sendings) ended.push((await sending.endedWhole(EACH)).id);

	const times = sandbox.requests.map(({ at }) => at);
	const seconds = (Math.max(...times) - Math.min(...times)) / 1000;
	const refused = sandbox.requests.filter(({ status }) => status === 429).length;
	const share = refused / sandbox.requests.length;
	const busy = logsOf().filter((log) =>
		ended.some((id) => log.includes(`Worker started execution ${id} `)),
	);
	t.diagnostic(
		`${NAMES.length * EACH} messages by ${busy.length} workers in ${seconds.toFixed(1)} s, ${(seconds / OWN_TIME).toFixed(3)} of the limit's own ${OWN_TIME} s; ${refused} of ${sandbox.requests.length} requests answered 429 (${(share * 100).toFixed(1)} %)`,
	);
	assert.ok(seconds <= 1.3 * OWN_TIME);
	assert.ok(share <= 0.1);
});
