import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPackage, packedFiles } from './build.mjs';
import { npm } from './npm.mjs';
import { step } from './progress.mjs';

/**
 * Installs the package, packed as npm would publish it, into an n8n user folder, the way n8n's own editor does it:
 * into `.n8n/nodes`. Does nothing where the same files are installed already.
 *
 * @param {string} folder the n8n user folder; made where it does not exist
 */
export async function installPackage(folder) {
	const nodes = join(folder, '.n8n', 'nodes');
	const note = join(nodes, 'installed-files');
	const fingerprint = packedFiles();
	if (existsSync(note) && readFileSync(note, 'utf8') === fingerprint) return;
	await step('Installing the packed package into n8n', async () => {
		// npm takes a second tarball of the same version for a damaged copy of the first.
		rmSync(nodes, { recursive: true, force: true });
		mkdirSync(nodes, { recursive: true });
		writeFileSync(
			join(nodes, 'package.json'),
			JSON.stringify({ name: 'installed-nodes', private: true }),
		);
		const tarball = await packPackage(nodes);
		await npm(['install', '--legacy-peer-deps', '--ignore-scripts', tarball], { cwd: nodes });
	});
	writeFileSync(note, fingerprint);
}
