import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startBench } from '../test/bench/bench.mjs';
import { asTable, summary } from '../test/bench/report.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { cacheFolder, repository } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run bench`: how fast the package is, beside n8n's own nodes, in one real n8n and against one sandbox.
 *
 *     npm run bench                          the action node (test/bench/requests.mjs)
 *     npm run bench -- memory                peak memory of a long list (test/bench/memory.mjs)
 *     npm run bench -- deliveries            the trigger (test/bench/deliveries.mjs)
 *     npm run bench -- requests memory       several, one after another
 *     npm run bench -- --quick               one round instead of five
 *     npm run bench -- --only creates        only the cases with that word in their name
 *     npm run bench -- --other path.tgz      another 2Chat node too (test/bench/otherNode.mjs)
 *
 * Prints a table and writes all figures to `.cache/bench/<date>.json`. Times are whole-node times of n8n's own run
 * data. Run it on a machine that has nothing else to do.
 *
 * A topic is a file in test/bench/ that exports `measure(bench, { rounds, only })` and gives rows (report.mjs).
 */
const folder = join(repository, 'test', 'bench');

await runScript(async () => {
	const { topics, rounds, only, other } = readArguments();
	await ensureDependencies();
	const bench = await startBench({ other });
	const began = new Date();
	const rows = [];
	try {
		for (const topic of topics) {
			const { measure } = await import(join(folder, `${topic}.mjs`));
			rows.push(...(await measure(bench, { rounds, only })));
		}
	} finally {
		await bench.stop();
	}
	const file = store(began, { rounds, ...summary(rows) });
	console.log(`\n${asTable(rows)}\n`);
	say(`All figures: ${relative(process.cwd(), file)}`);
	process.exit(0);
});

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			quick: { type: 'boolean', default: false },
			only: { type: 'string', default: '' },
			other: { type: 'string' },
		},
	});
	const topics = positionals.length > 0 ? positionals : ['requests', 'memory'];
	for (const topic of topics) {
		if (existsSync(join(folder, `${topic}.mjs`))) continue;
		const files = readdirSync(folder).map((name) => name.replace('.mjs', ''));
		throw new Stop(`There is no test/bench/${topic}.mjs. There are: ${files.join(', ')}.`);
	}
	const other = values.other && resolve(values.other);
	if (other && !existsSync(other)) throw new Stop(`There is no ${other}.`);
	return { topics, rounds: values.quick ? 1 : 5, only: values.only, other };
}

function store(began, figures) {
	const results = join(cacheFolder, 'bench');
	mkdirSync(results, { recursive: true });
	const file = join(results, `${began.toISOString().replaceAll(':', '-').slice(0, 19)}.json`);
	writeFileSync(file, JSON.stringify({ began, ...figures }, null, '\t'));
	return file;
}
