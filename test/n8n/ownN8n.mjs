import { N8nClient } from '../../scripts/lib/n8n-client.mjs';
import { startN8n } from '../../scripts/lib/n8n-server.mjs';
import { n8nWithPackage } from '../../scripts/lib/n8n-with-package.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';

const owner = {
	email: 'own@example.com',
	password: 'Only-for-tests-1',
	firstName: 'Test',
	lastName: 'Owner',
};

/** An n8n of one suite's own, with the packed package: for tests that stop or kill it, or give it settings. */
export class OwnN8n {
	/** Installs the package. Nothing runs yet. */
	static async install() {
		const n8n = await n8nWithPackage(`test-${process.pid}`, process.env.TWOCHAT_N8N_VERSION);
		return new OwnN8n(n8n, await freePort());
	}

	/** @param {{node: string, program: string, folder: string}} n8n @param {number} port the same after each start */
	constructor(n8n, port) {
		this.settings = { ...n8n, port };
		/** Signed in whenever n8n runs. */
		this.client = new N8nClient(`http://127.0.0.1:${port}`);
	}

	/**
	 * Starts n8n on what it left when it ended.
	 *
	 * @param {{env?: Record<string, string>, webhookUrl?: string}} [more] see startN8n
	 */
	async start(more) {
		this.server = await startN8n({ ...this.settings, ...more });
		await this.client.signIn(owner);
	}

	/** Ends n8n as its service manager does. */
	async stop() {
		await this.server.stop();
	}

	/** Ends n8n at once, as a power cut does. */
	async kill() {
		process.kill(-this.server.pid, 'SIGKILL');
		await this.server.ended;
	}
}
