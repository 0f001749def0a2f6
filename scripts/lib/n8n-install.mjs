import {
	copyFileSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from './children.mjs';
import { hashOf } from './hash.mjs';
import { ensureNodeForN8n, withNodeFirst } from './node-for-n8n.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { say, step } from './progress.mjs';
import { Stop } from './stop.mjs';

export const n8nVersion = '2.41.1';

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

	await requireBuildTools();
	if (existsSync(folder)) {
		say('An earlier install of n8n was interrupted; starting it over.');
		rmSync(folder, { recursive: true, force: true });
	}
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'package.json'), manifest);
	const env = withNodeFirst(node);
	await step(`Installing n8n ${n8nVersion} (once; 2.9 GB, 3 to 10 minutes)`, async () => {
		// Without its scripts: one optional native package would otherwise stop the whole install.
		await npm(['install', '--ignore-scripts'], { cwd: folder, env });
	});
	await step("Building n8n's database driver, sqlite3 (once; about a minute)", () =>
		buildSqlite(folder, env),
	);
	const { code, output } = await run(node, ['-e', "require('sqlite3')"], { cwd: folder });
	if (code !== 0) {
		throw new Stop(
			`${output}\nn8n's database driver, sqlite3, was built but does not load. ${toolsCure()}`,
		);
	}
	writeFileSync(complete, '');
	return { node, program };
}

/**
 * Builds sqlite3 in a folder of its own and brings the result over: its build breaks in a path with a space, which
 * this repository may have.
 */
async function buildSqlite(folder, env) {
	const target = join(folder, 'node_modules', 'sqlite3');
	const { version } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'));
	const work = mkdtempSync(join(tmpdir(), 'twochat-sqlite3-'));
	try {
		const manifest = { private: true, dependencies: { sqlite3: version } };
		writeFileSync(join(work, 'package.json'), JSON.stringify(manifest));
		await npm(['install', '--ignore-scripts=false'], { cwd: work, env, cure: toolsCure() });
		const built = join('build', 'Release', 'node_sqlite3.node');
		mkdirSync(dirname(join(target, built)), { recursive: true });
		copyFileSync(join(work, 'node_modules', 'sqlite3', built), join(target, built));
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

async function requireBuildTools() {
	const missing = [];
	for (const tool of ['python3', 'make', 'g++']) {
		const { code } = await run(tool, ['--version']).catch(() => ({ code: 1 }));
		if (code !== 0) missing.push(tool);
	}
	if (missing.length > 0) {
		throw new Stop(
			`n8n's database driver, sqlite3, may have to be built from source, and ${missing.join(', ')} cannot be found. ${toolsCure()}`,
		);
	}
}

const toolsCure = () =>
	process.platform === 'darwin'
		? 'Install the build tools with `xcode-select --install`, then run the command again.'
		: 'Install the build tools (Debian, Ubuntu: `sudo apt-get install python3 make g++`), then run the command again.';
