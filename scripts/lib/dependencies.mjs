import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { repository } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

const oldestNode = 20;

/** @type {Promise<void> | undefined} */
let ensured;

/**
 * Installs what package-lock.json names, unless exactly that is installed already. Several may wait for it: it is done
 * once.
 */
export async function ensureDependencies() {
	ensured ??= ensureOnce();
	await ensured;
}

async function ensureOnce() {
	if (Number(process.versions.node.split('.')[0]) < oldestNode) {
		throw new Stop(
			`This is Node ${process.versions.node}, and the package needs Node ${oldestNode} or newer. Install a newer one from https://nodejs.org, then run the command again.`,
		);
	}
	if (process.platform === 'win32') {
		throw new Stop(
			'These scripts need a Unix shell and process groups. Run them inside WSL (https://learn.microsoft.com/windows/wsl), from a folder of its own file system.',
		);
	}
	if (lockedPackagesAreInstalled()) return;
	await step('Installing the development packages named in package-lock.json', async () => {
		// Not `npm ci`: it refuses a lock file that lacks a package for some other operating system, and a registry
		// need not have them all. This installs the same versions and leaves the lock file alone.
		await npm(['install', '--no-save', '--ignore-scripts'], { cwd: repository });
		if (!lockedPackagesAreInstalled()) {
			throw new Stop(
				'What npm installed is not what package-lock.json names. Run `npm install`, look at what it changed in package-lock.json, and commit that.',
			);
		}
	});
}

/**
 * npm writes node_modules/.package-lock.json as the last act of an install, so it is absent after an interrupted one.
 * Optional packages are compared only where they are installed: most of them are for other operating systems.
 */
function lockedPackagesAreInstalled() {
	const installedLock = join(repository, 'node_modules', '.package-lock.json');
	if (!existsSync(installedLock)) return false;
	const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
	const locked = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')).packages;
	return Object.entries(locked).every(([path, wanted]) => {
		if (path === '') return true;
		const present = installed[path];
		if (present === undefined) return wanted.optional === true || wanted.devOptional === true;
		return present.version === wanted.version;
	});
}
