import { basename } from 'node:path';
import { noteOutcome } from './lib/compatibility.mjs';
import { n8nVersions } from './lib/n8n-versions.mjs';
import { startPackageInN8n } from './lib/real-n8n.mjs';
import { runScript } from './lib/stop.mjs';
import { chosenFiles, testFilesIn, testInN8n } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:versions`: the packed package in every version of n8n that we say it works with, one after another. A
 * number chooses versions, another word files: `npm run test:versions -- 1.123 2.20 wait`; a whole version number that
 * is not in n8n-versions.mjs is tested as well. A run of all files notes its outcome for docs/compatibility.md.
 */
const suites = [
	'credential',
	'media',
	'operations',
	'resilience',
	'review',
	'tool',
	'trigger',
	'trigger-lifecycle',
	'trigger-messages',
	'trigger-restart',
	'trigger-watch',
	'wait',
	'wait-restart',
];

const isVersion = (word) => /^\d/.test(word);

/** @param {string[]} wished versions, or how they begin @returns {string[]} */
const chosenVersions = (wished) =>
	wished.length === 0
		? n8nVersions
		: wished.flatMap((one) => {
				const known = n8nVersions.filter((version) => `${version}.`.startsWith(`${one}.`));
				return known.length > 0 ? known : [one];
			});

await runScript(async () => {
	const words = process.argv.slice(2);
	const wishedFiles = words.filter((word) => !isVersion(word));
	const candidates = testFilesIn('n8n').filter((file) =>
		suites.includes(basename(file, '.test.mjs')),
	);
	const files = chosenFiles(candidates, wishedFiles);
	const count = { passed: 0, failed: 0 };
	for (const version of chosenVersions(words.filter(isVersion))) {
		console.log(`\nn8n ${version}`);
		// For the suites that start an n8n of their own.
		process.env.TWOCHAT_N8N_VERSION = version;
		const outcome = await testInN8n(
			files,
			(what) => startPackageInN8n({ ...what, version }),
			`test-${process.pid}-${version}`,
		);
		console.log(`n8n ${version}: ${outcome.passed} passed, ${outcome.failed} failed`);
		count.passed += outcome.passed;
		count.failed += outcome.failed;
		if (wishedFiles.length === 0) await noteOutcome(version, outcome);
	}
	console.log(`\n${count.passed} passed, ${count.failed} failed`);
	process.exit(count.failed === 0 ? 0 : 1);
});
