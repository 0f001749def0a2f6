import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, run, startChild } from './children.mjs';
import { freePort } from './ports.mjs';
import { findProgram } from './programs.mjs';
import { untilItSays } from './readiness.mjs';
import { Stop } from './stop.mjs';

/**
 * What n8n's queue mode needs besides n8n: Redis and PostgreSQL, as the system's packages install them. Each starts
 * empty, on a port of its own, ends with the script, and can be ended and brought back before.
 */

/** Debian keeps PostgreSQL's programs out of the way, by version. */
const debianPostgres = '/usr/lib/postgresql';

/**
 * @param {string} program
 * @returns {string} its path
 * @throws Stop that says how to get it
 */
function find(program) {
	const versions = existsSync(debianPostgres) ? readdirSync(debianPostgres).sort().reverse() : [];
	const found = findProgram(
		[program],
		versions.map((version) => join(debianPostgres, version, 'bin')),
	);
	if (found) return found;
	throw new Stop(
		`No ${program} was found. Queue mode needs Redis and PostgreSQL. Install them (Debian, Ubuntu: \`sudo apt-get install redis-server postgresql\`), then run the command again.`,
	);
}

/** Throws Stop where one of them is missing. */
export function requireServices() {
	['redis-server', 'initdb', 'postgres'].forEach(find);
}

/**
 * @param {{port?: number}} [before] of one that was ended: it comes back there, empty
 * @returns {Promise<{port: number, pid?: number, stop: () => Promise<void>}>}
 */
export async function startRedis({ port } = {}) {
	const ownPort = port ?? (await freePort());
	const child = startChild(find('redis-server'), [
		...['--port', String(ownPort), '--bind', '127.0.0.1'],
		...['--save', '', '--appendonly', 'no'],
	]);
	await untilItSays(child, 'Ready to accept connections', { name: 'Redis' });
	return { port: ownPort, pid: child.pid, stop: () => endChild(child) };
}

/**
 * @param {{port: number, folder: string}} [before] of one that was ended: it comes back with its data
 * @returns {Promise<{port: number, folder: string, pid?: number, user: string, stop: () => Promise<void>}>} lets
 *   everybody on this machine in
 */
export async function startPostgres(before) {
	const port = before?.port ?? (await freePort());
	const user = 'n8n';
	const account = await accountForPostgres();
	const folder = before?.folder ?? (await newDatabase(user, account));
	const child = startChild(
		find('postgres'),
		['-D', folder, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'fsync=off'],
		// Another user may not read the folder that we are in.
		{ ...account, cwd: folder },
	);
	await untilItSays(child, 'ready to accept connections', { name: 'PostgreSQL' });
	const stop = async () => {
		await endChild(child);
		rmSync(folder, { recursive: true, force: true });
	};
	return { port, folder, pid: child.pid, user, stop };
}

/** @returns {Promise<string>} the folder of an empty database */
async function newDatabase(user, account) {
	const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-twochat-postgres-'));
	if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
	const made = await run(
		find('initdb'),
		['--pgdata', folder, '--username', user, '--auth', 'trust', '--no-sync'],
		{ ...account, cwd: folder },
	);
	if (made.code !== 0) throw new Stop(`${made.output}\nPostgreSQL could not make its database.`);
	return folder;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package has made. */
async function accountForPostgres() {
	if (process.getuid?.() !== 0) return {};
	const numbers = await Promise.all(
		['-u', '-g'].map(async (which) => Number((await run('id', [which, 'postgres'])).stdout)),
	);
	return { uid: numbers[0], gid: numbers[1] };
}
