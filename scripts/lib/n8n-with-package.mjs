import { ensureBuilt, packPackage } from './build.mjs';
import { ensureN8n } from './n8n-install.mjs';
import { userFolder } from './paths.mjs';
import { installPackage } from './user-folder.mjs';

/**
 * Installs n8n, once, and in one of its user folders the package as npm would publish it. Nothing runs yet.
 *
 * @param {string} name which of our n8n instances; each has a user folder of its own
 * @returns {Promise<{node: string, program: string, folder: string}>} what `startN8n` needs
 */
export async function n8nWithPackage(name) {
	const n8n = await ensureN8n();
	await ensureBuilt();
	const folder = userFolder(name);
	await installPackage(folder, await packPackage());
	return { ...n8n, folder };
}
