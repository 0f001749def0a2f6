import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { cacheFolder, repository } from './paths.mjs';

/** What `npm start` imports and what `npm run build` needs; test/package/packagesToStart.test.ts compares. */
export const packagesToStart = [
	'@types/node',
	'ajv',
	'fastify',
	'fastify-openapi-glue',
	'gulp',
	'n8n-workflow',
	'rimraf',
	'typescript',
	'yaml',
];

/**
 * Installs them, and what they need in turn, at the versions of package-lock.json, where there is no `node_modules`
 * yet. They come there at once when all are unpacked, so an interrupted install leaves nothing behind.
 */
export async function installPackagesToStart() {
	const folder = join(cacheFolder, 'packages-to-start');
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const lock = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8'));
	const dependencies = Object.fromEntries(
		packagesToStart.map((name) => [name, lock.packages[`node_modules/${name}`].version]),
	);
	const write = (name, content) => writeFileSync(join(folder, name), JSON.stringify(content));
	write('package.json', { private: true, dependencies });
	// npm leaves out what nothing asks for any more, and keeps the version and place of the rest.
	write('package-lock.json', { ...lock, packages: { ...lock.packages, '': { dependencies } } });
	await npm(['install', '--ignore-scripts'], { cwd: folder });
	renameSync(join(folder, 'node_modules'), join(repository, 'node_modules'));
	rmSync(folder, { recursive: true });
}
