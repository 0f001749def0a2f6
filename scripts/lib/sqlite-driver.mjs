import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './children.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/**
 * Gives the binary of n8n's database driver, sqlite3, from the cache: got once, it serves every n8n that asks for this
 * version, whatever its Node, because it is made for Node-API.
 *
 * @param {string} version of sqlite3
 * @param {string} node the Node that it has to load in
 * @param {NodeJS.ProcessEnv} env in which programs find that Node first
 * @returns {Promise<string>} its path
 */
export async function ensureSqliteDriver(version, node, env) {
	const folder = join(cacheFolder, `sqlite3-${version}-${process.platform}-${process.arch}`);
	const kept = join(folder, 'node_sqlite3.node');
	if (existsSync(kept)) return kept;
	const work = mkdtempSync(join(tmpdir(), 'twochat-sqlite3-'));
	const binary = await getDriver(work, version, node, env);
	mkdirSync(folder, { recursive: true });
	copyFileSync(binary, kept);
	rmSync(work, { recursive: true, force: true });
	return kept;
}

/**
 * The one that its makers built where that can be downloaded (seconds), else one built here (a minute or two, and only
 * then build tools are needed). In a folder of its own: the build breaks in a path with a space, which this repository
 * may have.
 */
async function getDriver(work, version, node, env) {
	const manifest = { private: true, dependencies: { sqlite3: version } };
	writeFileSync(join(work, 'package.json'), JSON.stringify(manifest));
	await npm(['install', '--ignore-scripts'], { cwd: work, env });
	const folder = join(work, 'node_modules', 'sqlite3');
	const binary = join(folder, 'build', 'Release', 'node_sqlite3.node');
	const isReady = async () =>
		existsSync(binary) && (await run(node, ['-e', 'require(process.argv[1])', folder])).code === 0;

	await run(node, [join(work, 'node_modules', 'prebuild-install', 'bin.js'), '-r', 'napi'], {
		cwd: folder,
		env,
	});
	if (await isReady()) return binary;

	await requireBuildTools();
	await step("Building n8n's database driver, sqlite3 (no ready-made one can be had here)", () =>
		npm(['rebuild', '--ignore-scripts=false', 'sqlite3'], {
			cwd: work,
			// make otherwise uses one processor.
			env: { ...env, JOBS: 'max' },
			cure: toolsCure(),
		}),
	);
	if (await isReady()) return binary;
	throw new Stop(
		`n8n's database driver, sqlite3, was built but does not load on this machine. ${toolsCure()}`,
	);
}

async function requireBuildTools() {
	const missing = [];
	for (const tool of ['python3', 'make', 'g++']) {
		const { code } = await run(tool, ['--version']).catch(() => ({ code: 1 }));
		if (code !== 0) missing.push(tool);
	}
	if (missing.length > 0) {
		throw new Stop(
			`n8n's database driver, sqlite3, has no ready-made binary that can be downloaded here (they are on github.com), and to build it ${missing.join(', ')} cannot be found. ${toolsCure()}`,
		);
	}
}

const toolsCure = () =>
	process.platform === 'darwin'
		? 'Install the build tools with `xcode-select --install`, then run the command again.'
		: 'Install the build tools (Debian, Ubuntu: `sudo apt-get install python3 make g++`), then run the command again.';
