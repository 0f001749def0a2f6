import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run as runTestFiles } from 'node:test';
import { spec } from 'node:test/reporters';
import { isAlive } from './children.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { repository, userFolder } from './paths.mjs';
import { startPackageInN8n } from './real-n8n.mjs';
import { Stop } from './stop.mjs';

const owner = {
	email: 'test@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Test',
	lastName: 'Owner',
};

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {Record<string, FileOutcome>} files by name
 *
 * @typedef {object} FileOutcome
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} lacks why some tests were not run
 */

/**
 * Runs tests in one real n8n with the packed package, and ends the script with their count.
 *
 * @param {string[]} candidates `<topic>.test.mjs` files
 * @param {string[]} words only files with one of them in their name, `!word`: not these; none: all
 * @param {Start} [start]
 * @param {(file: string) => string} [unrulyFor] how unruly the sandbox of a file is; default: it behaves
 */
export async function runTestsInN8n(candidates, words, start = startPackageInN8n, unrulyFor) {
	const { passed, failed } = await testInN8n(chosenFiles(candidates, words), start, { unrulyFor });
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
}

/**
 * Runs test files, one after another, in one real n8n with the packed package. The tests find n8n by TWOCHAT_N8N_URL
 * and TWOCHAT_N8N_COOKIE (test/n8n/helpers.mjs).
 *
 * @typedef {(what: {name: string, owner: typeof owner}) =>
 *   ReturnType<typeof import('./queue-n8n.mjs').startPackageInQueueMode>} Start brings n8n up
 *
 * @param {string[]} files
 * @param {Start} start
 * @param {{name?: string, unrulyFor?: (file: string) => string}} [more] `name` of this n8n's user folder
 * @returns {Promise<Outcome>}
 */
export async function testInN8n(files, start, { name = `test-${process.pid}`, unrulyFor } = {}) {
	await ensureDependencies();
	removeEarlierUserFolders();
	const n8n = await start({ name, owner });
	process.env.TWOCHAT_N8N_URL = n8n.url;
	process.env.TWOCHAT_N8N_COOKIE = n8n.client.cookie;
	const outcome = unrulyFor ? await runUnruly(files, unrulyFor) : await runTests(files);
	await n8n.stop();
	if (outcome.failed > 0) console.log(`The log of n8n, until the next run: ${n8n.logFile}`);
	else rmSync(userFolder(name), { recursive: true, force: true });
	return outcome;
}

/** Each run begins with an empty n8n of its own, so that runs at the same time do not meet. */
function removeEarlierUserFolders() {
	const parent = dirname(userFolder('test'));
	mkdirSync(parent, { recursive: true });
	for (const name of readdirSync(parent)) {
		const [, pid] = /^n8n-test-(\d+)(-|$)/.exec(name) ?? [];
		if (pid !== undefined && !isAlive(Number(pid)))
			rmSync(join(parent, name), { recursive: true, force: true });
	}
}

/** @param {string} folder of test/ @returns {string[]} its test files */
export function testFilesIn(folder) {
	const path = join(repository, 'test', folder);
	const names = readdirSync(path).filter((name) => name.endsWith('.test.mjs'));
	return names.map((name) => join(path, name));
}

/**
 * @param {string[]} candidates
 * @param {string[]} words `!word` leaves out the files with it in their name
 * @returns {string[]} the files with one of the words in their name; all where there is none
 * @throws Stop when there is none
 */
export function chosenFiles(candidates, words) {
	const unwanted = words.filter((word) => word.startsWith('!')).map((word) => word.slice(1));
	const wanted = words.filter((word) => !word.startsWith('!'));
	/** @param {string} file @param {string[]} some */
	const hasOneOf = (file, some) => some.some((word) => basename(file).includes(word));
	const chosen = candidates.filter(
		(file) => (wanted.length === 0 || hasOneOf(file, wanted)) && !hasOneOf(file, unwanted),
	);
	if (chosen.length > 0) return chosen;
	throw new Stop(
		`No file is chosen by ${words.join(' ')}. There are: ${candidates.map((file) => basename(file)).join(', ')}.`,
	);
}

/**
 * One file after another, because all that run at once share their environment.
 *
 * @returns {Promise<Outcome>}
 */
async function runUnruly(files, unrulyFor) {
	/** @type {Outcome} */
	const total = { passed: 0, failed: 0, files: {} };
	for (const file of files) {
		process.env.TWOCHAT_SANDBOX_UNRULY = unrulyFor(file);
		console.log(`\n${basename(file)}: the sandbox is unruly by ${unrulyFor(file)}`);
		const outcome = await runTests([file]);
		total.passed += outcome.passed;
		total.failed += outcome.failed;
		Object.assign(total.files, outcome.files);
	}
	return total;
}

/** @returns {Promise<Outcome>} */
export async function runTests(files) {
	const count = { passed: 0, failed: 0, files: /** @type {Record<string, FileOutcome>} */ ({}) };
	/** @param {{file?: string}} result */
	const ofFile = ({ file = '' }) =>
		(count.files[basename(file)] ??= { passed: 0, failed: 0, lacks: [] });
	let fileOrHookFailed = false;
	/** @param {{details: {type?: string}, skip?: string | boolean, todo?: string | boolean}} result */
	const isTest = ({ details, skip, todo }) =>
		details.type !== 'suite' && skip === undefined && todo === undefined;
	const events = runTestFiles({ files, concurrency: 1, timeout: 900_000 });
	events.on('test:pass', (result) => {
		if (isTest(result)) {
			count.passed += 1;
			ofFile(result).passed += 1;
		} else if (typeof result.skip === 'string') ofFile(result).lacks.push(result.skip);
	});
	events.on('test:fail', (result) => {
		if (isTest(result)) count.failed += 1;
		else fileOrHookFailed = true;
		ofFile(result).failed += 1;
	});
	await new Promise((resolve) =>
		events.compose(new spec()).on('end', resolve).pipe(process.stdout),
	);
	if (fileOrHookFailed && count.failed === 0) count.failed = 1;
	return count;
}
