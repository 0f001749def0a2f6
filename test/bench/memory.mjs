import { until } from '../../scripts/lib/n8n-client.mjs';
import { say } from '../../scripts/lib/progress.mjs';
import { contestantsOf } from './contestants.mjs';
import { peakWhile } from './peakMemory.mjs';
import { figuresOf, row } from './report.mjs';
import { inRounds } from './rounds.mjs';

const contacts = 100_000;

/**
 * How much memory n8n takes at most while a node lists 100,000 contacts, from the start of the execution until n8n
 * has stored what came. Each run has an n8n of its own, because memory once taken is seldom given back.
 *
 * @param {import('./bench.mjs').Bench} bench
 * @param {{rounds: number}} options
 * @returns {Promise<object[]>} rows for the table
 */
export async function measure(bench, { rounds }) {
	const contestants = withAndWithoutSimplify(
		contestantsOf(bench).filter(({ allContacts }) => allContacts),
	);
	const runs = await inRounds(rounds, contestants, async (contestant, round) => {
		const { before, peak } = await peakOf(bench, contestant);
		say(`memory, round ${round + 1}: ${contestant.name} ${before} MiB, then at most ${peak} MiB`);
		return { peak, added: peak - before };
	});
	return [
		row(`Return All of ${contacts} contacts: n8n's memory`, 'MiB', figuresOf(runs, 'peak'), {
			ratio: 1,
		}),
		row('… of which beyond an idle n8n', 'MiB', figuresOf(runs, 'added')),
	];
}

/** HTTP Request has no Simplify: with it, ours holds less of each contact; without it, the same. */
/** @param {object[]} contestants */
const withAndWithoutSimplify = ([ours, ...others]) => [
	ours,
	...others,
	{
		...ours,
		name: `${ours.name} without Simplify`,
		allContacts: () => ours.allContacts({ simplify: false }),
	},
];

async function peakOf(bench, contestant) {
	await bench.restartN8n();
	await bench.freshSandbox({ contacts });
	const workflow = await bench.saveWorkflow({
		...contestant.allContacts({ url: bench.sandbox.url }),
		credentials: await bench.credentialsFor(contestant),
	});
	const peak = await peakWhile(bench.server.pid, () => runToItsEnd(bench.n8n, workflow.id));
	await workflow.remove();
	return peak;
}

/** Asks the list of executions, because the execution itself would come with all its data, and cost n8n memory. */
async function runToItsEnd(n8n, workflowId) {
	await n8n.startWorkflow(workflowId, { trigger: 'Start' });
	const limit = 300_000;
	const { status } = await until(
		'the execution ends',
		async () =>
			(await n8n.executions(workflowId)).find((one) => !['new', 'running'].includes(one.status)),
		limit,
	);
	if (status !== 'success') throw new Error(`The execution ended as ${status}.`);
}
