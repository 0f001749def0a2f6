import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './lib/build.mjs';
import { run } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { ensureN8n } from './lib/n8n-install.mjs';
import { freePort } from './lib/ports.mjs';
import { say } from './lib/progress.mjs';
import { runScript } from './lib/stop.mjs';
import { runTests, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:install`: the package installed as users do, from an npm registry on this machine: in n8n's editor,
 * updated and uninstalled while a workflow is published, and by npm as the README says. Where Linux allows it, in a
 * network of its own, in which there is nothing but this machine.
 */
const ownNetwork = ['--user', '--map-root-user', '--net', 'sh', '-c'];
const loopback = 'ip link set lo up';

/** @param {string[]} args */
const unshare = async (args, show = false) =>
	(await run('unshare', [...ownNetwork, ...args], { show }).catch(() => ({ code: 1 }))).code;

async function test() {
	// Where the tests start the n8n that they install into.
	process.env.TWOCHAT_N8N_URL = `http://127.0.0.1:${await freePort()}`;
	const { passed, failed } = await runTests(testFilesIn('install'));
	console.log(`\n${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
}

await runScript(async () => {
	if (process.argv[2] === '--prepared') return await test();
	await ensureDependencies();
	await Promise.all([ensureN8n(), ensureBuilt()]);
	if ((await unshare([loopback])) !== 0) {
		say("A network of its own can't be had here: n8n is only kept from asking others.");
		return await test();
	}
	say('From here on there is no network but this machine.');
	const again = [process.execPath, fileURLToPath(import.meta.url), '--prepared'];
	process.exit(await unshare([`${loopback} && exec "$@"`, 'sh', ...again], true));
});
