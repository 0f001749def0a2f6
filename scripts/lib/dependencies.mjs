import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { installPackagesToStart, packagesToStart } from './packages-to-start.mjs';
import { repository } from './paths.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

const oldestNode = 20;

const modules = join(repository, 'node_modules');

/** The latest install: one at a time. */
let latest = Promise.resolve();

/** Installs what package-lock.json names, unless exactly that is installed already. */
export const ensureDependencies = () => inTurn(ensureAll);

/**
 * Of these only the packages that `npm start` needs, a third, where none are installed yet: npm unpacks them while it
 * unpacks n8n. Whoever needs the others asks for them with {@link ensureDependencies}.
 */
export const ensurePackagesToStart = () =>
	inTurn(async () => {
		if (areInstalled(isToStart)) return;
		if (existsSync(modules)) return ensureAll();
		await step('Installing the packages that `npm start` needs', installPackagesToStart);
	});

/** Several may wait for the same install: those that come later find it done. */
function inTurn(install) {
	latest = latest.then(() => {
		requirePlatform();
		return install();
	});
	return latest;
}

function requirePlatform() {
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
}

async function ensureAll() {
	if (areInstalled(isRequired)) return;
	await step('Installing the development packages named in package-lock.json', async () => {
		// Not `npm ci`: it refuses a lock file that lacks a package for some other operating system, and a registry
		// need not have them all. This installs the same versions and leaves the lock file alone.
		await npm(['install', '--no-save', '--ignore-scripts'], { cwd: repository });
		if (!areInstalled(isRequired)) {
			throw new Stop(
				'What npm installed is not what package-lock.json names. Run `npm install`, look at what it changed in package-lock.json, and commit that.',
			);
		}
	});
}

/** Optional packages are compared only where they are installed: most of them are for other operating systems. */
const isRequired = (_path, { optional, devOptional }) => !optional && !devOptional;

const isToStart = (path) => packagesToStart.includes(path.replace('node_modules/', ''));

/**
 * Whether all needed packages are there, and every package at its locked version. npm writes
 * node_modules/.package-lock.json as the last act of an install, so it is absent after an interrupted one.
 */
function areInstalled(isNeeded) {
	const installedLock = join(modules, '.package-lock.json');
	if (!existsSync(installedLock)) return false;
	const installed = JSON.parse(readFileSync(installedLock, 'utf8')).packages;
	const locked = JSON.parse(readFileSync(join(repository, 'package-lock.json'), 'utf8')).packages;
	return Object.entries(locked).every(([path, wanted]) => {
		if (path === '') return true;
		const present = installed[path];
		return present ? present.version === wanted.version : !isNeeded(path, wanted);
	});
}
