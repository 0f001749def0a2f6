import { basename, join } from 'node:path';
import { noteOutcome } from './lib/compatibility.mjs';
import { lacksOf, n8nVersions, suites } from './lib/n8n-versions.mjs';
import { npm } from './lib/npm.mjs';
import { repository } from './lib/paths.mjs';
import { startPackageInN8n } from './lib/real-n8n.mjs';
import { runScript } from './lib/stop.mjs';
import { chosenFiles, testInN8n } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:versions`: the packed package in every version of n8n that we say it works with, one after another. A
 * number chooses versions, another word files: `npm run test:versions -- 1.123 2.20 wait`. A whole version number that
 * is not in n8n-versions.mjs is taken too, and `newest`. What came out is noted for docs/compatibility.md.
 */
const all = suites.map((name) => join(repository, 'test', 'n8n', name));

/** Suites that need what an n8n may lack. */
const needs = { 'review.test.mjs': 'humanReview' };

/** Runs the files that a version can run, and says why it can't run the others. */
async function testIn(version, files) {
	const lacks = lacksOf(version);
	const whyNot = (file) => lacks[needs[basename(file)]] || undefined;
	const outcome = await testInN8n(
		files.filter((file) => whyNot(file) === undefined),
		(what) => startPackageInN8n({ ...what, version }),
		{ name: `test-${process.pid}-${version}` },
	);
	for (const file of files) {
		const reason = whyNot(file);
		if (reason) outcome.files[basename(file)] = { passed: 0, failed: 0, lacks: [reason] };
	}
	return outcome;
}

const isVersion = (word) => /^(\d|newest$)/.test(word);

const newest = async () => (await npm(['view', 'n8n', 'version'], { cwd: repository })).trim();

/** @param {string[]} wished versions, or how they begin @returns {Promise<string[]>} */
async function chosenVersions(wished) {
	if (wished.length === 0) return n8nVersions;
	const chosen = [];
	for (const one of wished) {
		const known = n8nVersions.filter((version) => `${version}.`.startsWith(`${one}.`));
		chosen.push(...(known.length > 0 ? known : [one === 'newest' ? await newest() : one]));
	}
	return chosen;
}

await runScript(async () => {
	const words = process.argv.slice(2);
	const files = chosenFiles(
		all,
		words.filter((word) => !isVersion(word)),
	);
	const count = { passed: 0, failed: 0 };
	for (const version of await chosenVersions(words.filter(isVersion))) {
		console.log(`\nn8n ${version}`);
		// For the suites that start an n8n of their own.
		process.env.TWOCHAT_N8N_VERSION = version;
		const outcome = await testIn(version, files);
		console.log(`n8n ${version}: ${outcome.passed} passed, ${outcome.failed} failed`);
		count.passed += outcome.passed;
		count.failed += outcome.failed;
		await noteOutcome(version, outcome);
	}
	console.log(`\n${count.passed} passed, ${count.failed} failed`);
	process.exit(count.failed === 0 ? 0 : 1);
});
