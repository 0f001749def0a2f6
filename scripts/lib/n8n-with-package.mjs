import { ensureBuilt } from './build.mjs';
import { ensurePackagesToStart } from './dependencies.mjs';
import { ensureN8n } from './n8n-install.mjs';
import { userFolder } from './paths.mjs';
import { installPackage } from './user-folder.mjs';

/**
 * Installs n8n, once, and in one of its user folders the package as npm would publish it. Nothing runs yet.
 *
 * @param {string} name which of our n8n instances; each has a user folder of its own
 * @param {string} [version] of n8n
 * @returns {Promise<{node: string, program: string, folder: string}>} what `startN8n` needs
 */
export async function n8nWithPackage(name, version) {
	const folder = userFolder(name);
	// Side by side: the package does not need n8n to be built and installed.
	const [n8n] = await Promise.all([ensureN8n(version), buildAndInstall(folder)]);
	return { ...n8n, folder };
}

async function buildAndInstall(folder) {
	await ensurePackagesToStart();
	await ensureBuilt();
	await installPackage(folder);
}
