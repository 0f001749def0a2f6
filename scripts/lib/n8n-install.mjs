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
import { ensureNodeForN8n, withNodeFirst } from './node-for-n8n.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { say, step } from './progress.mjs';
import { sqliteDriver } from './sqlite-driver.mjs';

export const n8nVersion = '2.41.1';
/** Of the database driver that this n8n asks for, so that it can be got while n8n is being installed. */
const sqliteVersion = '5.1.7';

const manifest = JSON.stringify({
	private: true,
	dependencies: { n8n: n8nVersion },
	// A newer linkedom asks for a package that the registry lacks.
	overrides: { linkedom: '0.18.12' },
});

/**
 * Gives a real n8n, installed once into the cache (2.9 GB, several minutes) and found there afterwards.
 *
 * @returns {Promise<{node: string, program: string}>} the Node to run it with, and n8n's program file
 */
export async function ensureN8n() {
	const node = await ensureNodeForN8n();
	const folder = join(cacheFolder, `n8n-${hashOf(manifest)}`);
	const program = join(folder, 'node_modules', 'n8n', 'bin', 'n8n');
	// Written last: without it the install was interrupted.
	const complete = join(folder, 'install-complete');
	if (existsSync(complete)) return { node, program };

	if (existsSync(folder)) {
		say('An earlier install of n8n was interrupted; starting it over.');
		rmSync(folder, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), manifest);
	const env = withNodeFirst(node);
	const [driver] = await Promise.all([
		sqliteDriver(sqliteVersion, node, env),
		installN8n(folder, env),
	]);
	await placeDriver(driver, folder, node, env);
	writeFileSync(complete, '');
	return { node, program };
}

async function installN8n(folder, env) {
	await step(
		`Installing n8n ${n8nVersion} (once; 2.9 GB, 3 to 10 minutes)`,
		// Without its scripts: one optional native package would otherwise stop the whole install.
		() => npm(['install', '--ignore-scripts'], { cwd: folder, env }),
		() => packagesIn(join(folder, 'node_modules')),
	);
}

/** npm unpacks last; before that it asks the registry about every package. */
function packagesIn(modules) {
	const count = existsSync(modules) ? readdirSync(modules).length : 0;
	return count === 0 ? 'asking for packages' : `${count} packages unpacked`;
}

async function placeDriver(driver, folder, node, env) {
	const target = join(folder, 'node_modules', 'sqlite3');
	const { version } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
	// Another n8n may ask for another one.
	const { binary, work } =
		version === sqliteVersion ? driver : await sqliteDriver(version, node, env);
	const place = join(target, 'build', 'Release', 'node_sqlite3.node');
	mkdirSync(dirname(place), { recursive: true });
	copyFileSync(binary, place);
	for (const used of new Set([driver.work, work])) rmSync(used, { recursive: true, force: true });
}
