import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './children.mjs';
import { npm } from './npm.mjs';
import { cacheFolder } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/** n8n 2.41 needs Node 24 or newer, and its `isolated-vm` is built for 24 and 26 only. */
const majorsForN8n = [24, 26];
const nodeVersion = '24.21.0';

/**
 * Gives a Node that n8n runs on: the one that runs this script where it fits, else one from npm, kept in the cache.
 *
 * @returns {Promise<string>} path of the node program
 */
export async function ensureNodeForN8n() {
	if (majorsForN8n.includes(Number(process.versions.node.split('.')[0]))) return process.execPath;
	const folder = join(cacheFolder, `node24-${nodeVersion}`);
	const node = join(folder, 'node_modules', '.bin', 'node');
	if (await runs(node)) return node;
	await step(
		`Fetching Node ${nodeVersion} for n8n (this is Node ${process.versions.node})`,
		async () => {
			mkdirSync(folder, { recursive: true });
			const manifest = { private: true, dependencies: { node: nodeVersion } };
			writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
			await npm(['install', '--ignore-scripts=false'], { cwd: folder });
			if (!(await runs(node))) {
				throw new Stop(
					`npm brought no working Node ${nodeVersion} for ${process.platform}-${process.arch}. Install Node 24 from https://nodejs.org and run the command with it.`,
				);
			}
		},
	);
	return node;
}

async function runs(node) {
	if (!existsSync(node)) return false;
	const { code, stdout } = await run(node, ['--version']).catch(() => ({ code: 1, stdout: '' }));
	return code === 0 && stdout.trim() === `v${nodeVersion}`;
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
