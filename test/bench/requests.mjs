import { say } from '../../scripts/lib/progress.mjs';
import { postAll } from './bareClient.mjs';
import { contestantsOf } from './contestants.mjs';
import { figuresOf, row } from './report.mjs';
import { inRounds } from './rounds.mjs';

/** A number of the sandbox that is connected. */
const from = '+15550100002';
const latencyMs = 20;

/** JavaScript of so many items, for the Code node. */
const people = (count) =>
	`Array.from({ length: ${count} }, (_, i) => ({ json: { firstName: 'Jane ' + i, phone: '+1555' + (3000000 + i), text: 'Hello ' + i } }))`;

/** What the limit itself needs: the burst at once, the others as the bucket fills. */
const secondsOfLimit = (sends, { perMinute, burst }) => ((sends - burst) / perMinute) * 60;

const creates = {
	name: '500 creates at 20 ms',
	task: 'createContact',
	async run(bench, contestant) {
		await bench.freshSandbox({ latencyMs });
		const run = await runTask(bench, contestant, 'createContact', people(500));
		await expectCount(bench, '/contacts', 500);
		return run;
	},
	rows: (runs) => [row('500 creates at 20 ms', 's', figuresOf(runs, 'seconds'), { ratio: 1 })],
};

/** Five at once take 2 s of waiting alone, while HTTP Request has all 500 under way. */
const bareClient = {
	name: 'bare client',
	sendAll: async ({ sandbox, key }) => ({
		seconds: await postAll({
			url: `${sandbox.url}/whatsapp/send-message`,
			apiKey: key.apiKey,
			bodies: Array.from({ length: 500 }, (_, index) => ({
				from_number: from,
				to_number: `+1555${3_000_000 + index}`,
				text: `Hello ${index}`,
			})),
			width: 5,
		}),
	}),
};

const sends = {
	name: '500 sends, 5 at once, at 20 ms',
	task: 'sendText',
	besides: [bareClient],
	async run(bench, contestant) {
		await bench.freshSandbox({ latencyMs });
		const run =
			contestant === bareClient
				? await bareClient.sendAll(bench)
				: await runTask(bench, contestant, 'sendText', people(500), { itemsAtOnce: 5 });
		await expectCount(bench, '/whatsapp/send-message', 500);
		return run;
	},
	rows: (runs) => [
		row('500 sends, 5 at once, at 20 ms', 's', figuresOf(runs, 'seconds'), { ratio: 1 }),
	],
};

const lists = {
	name: 'Return All of 10,000 contacts at 20 ms',
	task: 'allContacts',
	async run(bench, contestant) {
		await bench.freshSandbox({ latencyMs, contacts: 10_000 });
		const run = await runTask(bench, contestant, 'allContacts');
		if (contestant.entries(run.items) !== 10_000)
			throw new Error(`${contestant.name} gave ${contestant.entries(run.items)} contacts.`);
		return run;
	},
	rows: (runs) => [
		row('Return All of 10,000 contacts at 20 ms', 's', figuresOf(runs, 'seconds'), { ratio: 0.35 }),
	],
};

const limit = {
	name: '120 sends at 600 a minute, bursts of 10',
	task: 'sendText',
	async run(bench, contestant) {
		const rateLimit = { perMinute: 600, burst: 10 };
		await bench.freshSandbox({ rateLimit });
		// A node that fails must go on, or nothing could be said about the rest.
		const onError = 'continueRegularOutput';
		const { seconds } = await runTask(bench, contestant, 'sendText', people(120), { onError });
		const requests = await bench.sandbox.requests();
		const delivered = requests.filter(
			({ path, status }) => path === '/whatsapp/send-message' && status < 300,
		).length;
		const refused = requests.filter(({ status }) => status === 429).length;
		return {
			seconds,
			delivered,
			refusedShare: (100 * refused) / requests.length,
			// Of what was delivered: a node that drops most of it would seem to be quick.
			timeOfLimit: delivered === 120 ? seconds / secondsOfLimit(120, rateLimit) : NaN,
		};
	},
	rows: (runs) => [
		row('120 sends at 600/min, bursts of 10: delivered', '', figuresOf(runs, 'delivered'), {
			atLeast: 120,
		}),
		row('… requests answered 429', '%', figuresOf(runs, 'refusedShare'), { atMost: 5 }),
		row('… time, as a multiple of what the limit needs', '×', figuresOf(runs, 'timeOfLimit'), {
			atMost: 1.15,
		}),
	],
};

/**
 * The action node beside n8n's HTTP Request node.
 *
 * @param {import('./bench.mjs').Bench} bench
 * @param {{rounds: number, only: string}} options
 * @returns {Promise<object[]>} rows for the table
 */
export async function measure(bench, { rounds, only }) {
	const rows = [];
	for (const one of [creates, sends, lists, limit].filter(({ name }) => name.includes(only))) {
		const nodes = contestantsOf(bench).filter((contestant) => contestant[one.task]);
		const contestants = [...nodes, ...(one.besides ?? [])];
		const runs = await inRounds(rounds, contestants, async (contestant, round) => {
			const run = await one.run(bench, contestant);
			say(`${one.name}, round ${round + 1}: ${contestant.name} ${run.seconds} s`);
			return run;
		});
		rows.push(...one.rows(runs));
	}
	return rows;
}

async function runTask(bench, contestant, task, items, options = {}) {
	const node = contestant[task]({ url: bench.sandbox.url, from, ...options });
	const run = await bench.runNode(
		{ ...node, credentials: await bench.credentialsFor(contestant) },
		items,
	);
	if (run.message) throw new Error(`${contestant.name} failed: ${run.message}`);
	return run;
}

/** A figure of a run that did not do its work would be worth nothing. */
async function expectCount(bench, path, wanted) {
	const requests = await bench.sandbox.requests();
	const done = requests.filter((one) => one.path === path && one.status < 300).length;
	if (done !== wanted) throw new Error(`${done} of ${wanted} requests to ${path} were done.`);
}
