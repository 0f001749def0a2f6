import { spawn } from 'node:child_process';
import { withoutMovingLine } from './progress.mjs';

/**
 * Child processes that never outlive the script. Each is the head of a process group of its own, so that ending it
 * ends what it started too (npm's shells, n8n's task runner), and nothing else.
 */

/**
 * A child whose outputs are pipes.
 *
 * @typedef {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable,
 *   import('node:stream').Readable>} Child
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const living = new Set();
let ending = false;

/** Whether a signal is ending the script: what goes wrong from then on is a consequence, and nobody's fault. */
export const isEnding = () => ending;

/**
 * Starts a child process.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Child}
 */
export function startChild(command, args, options = {}) {
	if (ending) throw new Error('The script is ending and starts nothing more.');
	endChildrenWithScript();
	// Nobody asks for other pipes.
	const child = /** @type {Child} */ (
		spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options, detached: true })
	);
	living.add(child);
	child.once('close', () => living.delete(child));
	child.once('error', () => living.delete(child));
	return child;
}

/**
 * Ends a child and its group: asks first, insists after `patience` milliseconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [patience] milliseconds
 */
export async function endChild(child, patience = 10_000) {
	if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
		const exited = new Promise((resolve) => child.once('exit', resolve));
		signalGroup(child, 'SIGTERM');
		const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
		await exited;
		clearTimeout(insist);
	}
	signalGroup(child, 'SIGKILL');
	living.delete(child);
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.uid] the user to run it as, with `gid`
 * @param {number} [options.gid]
 * @param {boolean} [options.show] pass the output on to the terminal while it comes
 * @returns {Promise<{code: number, stdout: string, output: string}>} exit code, standard output, and both outputs mixed
 */
export async function run(command, args, { show = false, ...options } = {}) {
	const child = startChild(command, args, options);
	let stdout = '';
	let output = '';
	child.stdout.setEncoding('utf8').on('data', (text) => {
		stdout += text;
		output += text;
		if (show) process.stdout.write(text);
	});
	child.stderr.setEncoding('utf8').on('data', (text) => {
		output += text;
		if (show) process.stderr.write(text);
	});
	const ended = new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (exitCode) => resolve(exitCode ?? 1));
	});
	const code = await (show ? withoutMovingLine(() => ended) : ended);
	return { code, stdout, output };
}

/**
 * @param {number} pid
 * @returns {boolean} whether a process of that number is running
 */
export function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, as somebody else.
		return error.code === 'EPERM';
	}
}

function signalGroup(child, signal) {
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		// The whole group is gone already, which is what was wanted.
		if (error.code !== 'ESRCH') throw error;
	}
}

let registered = false;

function endChildrenWithScript() {
	if (registered) return;
	registered = true;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endScript(signal));
	// Whatever ends the script (an exception too), no child stays.
	process.on('exit', () => living.forEach((child) => signalGroup(child, 'SIGKILL')));
	endWhenNpmIsGone();
}

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** npm passes Ctrl-C on to us after the terminal did, so a second signal is not a second wish. */
async function endScript(signal) {
	if (ending) return;
	ending = true;
	console.log('\nEnding what was started …');
	await Promise.all([...living].map((child) => endChild(child)));
	process.exit(exitCodes[signal]);
}

/** A signal sent to npm alone can end npm and its shell without reaching us: then we must not stay behind. */
function endWhenNpmIsGone() {
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) void endScript('SIGTERM');
	}, 1_000).unref();
}
