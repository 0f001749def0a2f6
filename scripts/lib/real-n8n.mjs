import { N8nClient } from './n8n-client.mjs';
import { startN8n } from './n8n-server.mjs';
import { n8nWithPackage } from './n8n-with-package.mjs';
import { step } from './progress.mjs';
import { Stop } from './stop.mjs';

/**
 * Brings up a real n8n with the package as npm would publish it: installs n8n once, builds, packs, installs the
 * tarball, starts n8n and signs in.
 *
 * @param {object} options
 * @param {string} options.name which of our n8n instances; each has a user folder of its own
 * @param {{email: string, password: string, firstName: string, lastName: string}} options.owner
 * @param {number} [options.port] default: a free one
 * @param {string} [options.version] of n8n
 * @returns {Promise<{client: N8nClient, url: string, logFile: string, stop: () => Promise<void>, ended: Promise<void>}>}
 */
export async function startPackageInN8n({ name, owner, port, version }) {
	const n8n = await n8nWithPackage(name, version);
	const server = await step('Starting n8n', () => startN8n({ ...n8n, port }));
	const client = new N8nClient(server.url);
	await client.signIn(owner).catch((error) => {
		throw new Stop(
			`${error.message}\nn8n does not let ${owner.email} in. If you changed its password, delete ${n8n.folder} to start afresh.`,
		);
	});
	return { client, ...server };
}
