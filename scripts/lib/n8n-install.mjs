import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { hashOf } from './hash.mjs';
import { placeLock } from './n8n-lock.mjs';
import { manifestFor, n8nVersion } from './n8n-versions.mjs';
import { ensureNodeForN8n, withNodeFirst } from './node-for-n8n.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { say, step } from './progress.mjs';
import { ensureSqliteDriver } from './sqlite-driver.mjs';

/** Of the database driver that these n8n ask for, so that it can be got while n8n is being installed. */
const sqliteVersion = '5.1.7';

/**
 * Gives a real n8n, installed once into the cache (2.9 GB, several minutes) and found there afterwards.
 *
 * @param {string} [version] default: the one that everything is tested in
 * @returns {Promise<{node: string, program: string}>} the Node to run it with, and n8n's program file
 */
export async function ensureN8n(version = n8nVersion) {
	const manifest = manifestFor(version);
	const folder = join(cacheFolder, `n8n-${hashOf(manifest)}`);
	const program = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	// Written last: without it the install was interrupted.
	const complete = join(folder, 'install-complete');
	if (existsSync(complete)) return { node: await ensureNodeForN8n(version), program };

	if (existsSync(folder)) {
		say('An earlier install of n8n was interrupted; starting it over.');
		rmSync(folder, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), manifest);
	// Side by side: the Node that n8n runs on is not needed to unpack it.
	const [node] = await Promise.all([nodeWithDriver(version), installN8n(version, folder)]);
	await placeDriver(folder, node);
	writeFileSync(complete, '');
	return { node, program };
}

async function nodeWithDriver(version) {
	const node = await ensureNodeForN8n(version);
	await ensureSqliteDriver(sqliteVersion, node, withNodeFirst(node));
	return node;
}

/** Without its scripts: one optional native package would otherwise stop the whole install. */
const install = ['install', '--ignore-scripts', '--no-engine-strict'];

async function installN8n(version, folder) {
	await step(
		`Installing n8n ${version} (once; 2.9 GB, 3 to 10 minutes)`,
		async () => {
			const lock = await placeLock(version, folder);
			await npm(install, { cwd: folder }).catch(async (error) => {
				if (lock === undefined) throw error;
				// Not every registry has each package at the usual address: then npm asks for it.
				rmSync(lock);
				await npm(install, { cwd: folder });
			});
		},
		unpackedIn(join(folder, 'node_modules')),
	);
}

/** How far npm is: it makes all folders before it unpacks into them. Looks every two seconds. */
function unpackedIn(modules) {
	let looked = 0;
	let count = 0;
	return () => {
		if (Date.now() - looked > 2_000) {
			const isUnpacked = (name) => existsSync(join(modules, name, 'package.json'));
			count = existsSync(modules) ? readdirSync(modules).filter(isUnpacked).length : 0;
			looked = Date.now();
		}
		return count === 0 ? 'asking for packages' : `${count} packages unpacked`;
	};
}

async function placeDriver(folder, node) {
	const target = join(folder, 'node_modules', 'sqlite3');
	// This n8n may ask for another one than we thought.
	const { version } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
	const place = join(target, 'build', 'Release', 'node_sqlite3.node');
	mkdirSync(dirname(place), { recursive: true });
	copyFileSync(await ensureSqliteDriver(version, node, withNodeFirst(node)), place);
}
