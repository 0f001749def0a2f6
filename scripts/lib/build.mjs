import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './children.mjs';
import { hashOfFiles } from './hash.mjs';
import { npm } from './npm.mjs';
import { cacheFolder, repository } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

const sources = [
	'nodes',
	'credentials',
	'icons',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'.prettierrc.js',
	'gulpfile.js',
];

const note = join(cacheFolder, 'last-build');
const fingerprint = () => hashOfFiles(repository, [...sources, 'dist']);

/** Builds the package with `npm run build`, and notes what from and what to. */
export async function build() {
	const { code, output } = await run('npm', ['run', 'build'], { cwd: repository });
	if (code !== 0)
		throw new Stop(`${output}\n\`npm run build\` found something to mend: see above.`);
	mkdirSync(cacheFolder, { recursive: true });
	writeFileSync(note, fingerprint());
}

/** Builds the package, unless neither its sources nor `dist/` changed since the last time. */
export async function ensureBuilt() {
	if (existsSync(note) && readFileSync(note, 'utf8') === fingerprint()) return;
	await step('Building the package', build);
}

/** A fingerprint of all that npm would pack. */
export const packedFiles = () =>
	hashOfFiles(repository, ['dist', 'index.js', 'package.json', 'README.md', 'LICENSE']);

/**
 * Packs the built package as npm would publish it.
 *
 * @param {string} folder where the tarball goes; one of the caller's own, since several may pack at the same time
 * @returns {Promise<string>} path of the tarball
 */
export async function packPackage(folder) {
	const stdout = await npm(['pack', '--ignore-scripts', '--json', `--pack-destination=${folder}`], {
		cwd: repository,
		cure: 'Look at `files` in package.json and at what `npm run build` left in dist/.',
	});
	return join(folder, JSON.parse(stdout)[0].filename);
}
