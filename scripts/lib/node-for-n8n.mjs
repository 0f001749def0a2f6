import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './children.mjs';
import { nodesFor } from './n8n-versions.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/** What is fetched of each major version. */
const nodeVersions = { 22: '22.23.3', 24: '24.21.0' };

/**
 * Gives a Node that an n8n runs on: the one that runs this script where it fits, else one from npm, kept in the cache.
 *
 * @param {string} version of n8n
 * @returns {Promise<string>} path of the node program
 */
export async function ensureNodeForN8n(version) {
	const majors = nodesFor(version);
	if (majors.includes(Number(process.versions.node.split('.')[0]))) return process.execPath;
	const [major] = majors;
	const nodeVersion = nodeVersions[major];
	const folder = join(cacheFolder, `node${major}-${nodeVersion}`);
	const node = join(folder, 'node_modules', '.bin', 'node');
	if ((await versionOf(node)) === nodeVersion) return node;
	await step(
		`Fetching Node ${nodeVersion} for n8n ${version} (this is Node ${process.versions.node})`,
		async () => {
			mkdirSync(folder, { recursive: true });
			const manifest = { private: true, dependencies: { node: nodeVersion } };
			writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
			await npm(['install', '--ignore-scripts=false'], { cwd: folder });
			if ((await versionOf(node)) !== nodeVersion) {
				throw new Stop(
					`npm brought no working Node ${nodeVersion} for ${process.platform}-${process.arch}. Install Node ${major} from https://nodejs.org and run the command with it.`,
				);
			}
		},
	);
	return node;
}

/**
 * @param {string} node path of a node program
 * @returns {Promise<string | undefined>} its version; undefined where it does not run
 */
export async function versionOf(node) {
	if (!existsSync(node)) return undefined;
	const { code, stdout } = await run(node, ['--version']).catch(() => ({ code: 1, stdout: '' }));
	return code === 0 ? stdout.trim().slice(1) : undefined;
}

/**
 * The environment in which programs find that Node first.
 *
 * @param {string} node path of the node program
 */
export const withNodeFirst = (node) => ({
	...process.env,
	PATH: `${dirname(node)}:${process.env.PATH}`,
});
