import { basename } from 'node:path';
import { startPackageInQueueMode } from './lib/queue-n8n.mjs';
import { requireServices } from './lib/services.mjs';
import { runScript } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:queue`: the packed package in an n8n of several processes. Besides test/queue/ it runs those suites of
 * test/n8n/ for which it matters which process does what. `npm run test:queue -- wait` runs only files with that word
 * in their name.
 */
const suites = [
	'credential',
	'media',
	'operations',
	'review',
	'trigger-messages',
	'trigger',
	'wait',
];

/** Last, because they end processes: a worker, and the main process, which goes for good with its test. */
const enders = ['workers', 'main'];
const rank = (file) => enders.indexOf(basename(file, '.test.mjs'));

await runScript(async () => {
	requireServices();
	const files = [
		...testFilesIn('n8n').filter((file) => suites.includes(basename(file, '.test.mjs'))),
		...testFilesIn('queue').sort((one, other) => rank(one) - rank(other)),
	];
	await runTestsInN8n(files, process.argv.slice(2), startPackageInQueueMode);
});
