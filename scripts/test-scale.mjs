import { basename } from 'node:path';
import { startPackageInQueueMode } from './lib/queue-n8n.mjs';
import { requireServices } from './lib/services.mjs';
import { runScript } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:scale`: the packed package in an n8n of a main process, two webhook processes and four workers, under
 * load and while parts of it are killed (test/scale/). It takes a quarter of an hour and asserts what depends on the
 * machine, so it is no part of continuous integration. `npm run test:scale -- limit` runs only files with that word in
 * their name. The figures are printed with the tests.
 */
const isKilling = (file) => Number(basename(file).startsWith('killed'));

await runScript(async () => {
	requireServices();
	// Last, because the processes that it brings back end with it.
	const files = testFilesIn('scale').sort((one, other) => isKilling(one) - isKilling(other));
	await runTestsInN8n(files, process.argv.slice(2), async (what) =>
		startPackageInQueueMode({
			...what,
			workers: 4,
			// Whether a run got lost with Redis or a worker, n8n would ask every three hours only.
			more: { N8N_EXECUTIONS_QUEUE_RECOVERY_INTERVAL: '1' },
		}),
	);
});
