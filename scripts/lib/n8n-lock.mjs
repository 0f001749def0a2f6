import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npm } from './npm.mjs';
import { repository } from './paths.mjs';

/**
 * Tells npm which packages an n8n consists of. Without it npm asks the registry about each of the 2,400, which takes
 * minutes. The list is npm's own `package-lock.json`, made on such a machine (on another one it may lack builds) and
 * without addresses: these are of the registry that is asked here.
 *
 * To renew it: `npm install` without it, then the `package-lock.json` of `.cache/n8n-…`, a package in each line.
 *
 * @param {string} version of n8n
 * @param {string} folder where it is going to be installed
 * @returns {Promise<string | undefined>} the file that npm finds there; undefined where there is no such list
 */
export async function placeLock(version, folder) {
	const name = `n8n-${version}-${process.platform}-${process.arch}.json`;
	const list = join(repository, 'scripts', 'locks', name);
	if (!existsSync(list)) return undefined;
	const answer = await npm(['config', 'get', 'registry'], { cwd: folder });
	const registry = answer.trim().replace(/\/$/, '');
	const lock = JSON.parse(readFileSync(list, 'utf8'));
	for (const [path, entry] of Object.entries(lock.packages)) {
		if (path === '') continue;
		const name = entry.name ?? path.split('node_modules/').at(-1);
		entry.resolved = `${registry}/${name}/-/${basename(name)}-${entry.version}.tgz`;
	}
	const placed = join(folder, 'package-lock.json');
	writeFileSync(placed, JSON.stringify(lock));
	return placed;
}
