import { join } from 'node:path';
import { run } from './lib/children.mjs';
import { repository } from './lib/paths.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run jest:unruly`: the suites that meet people and payloads, against a sandbox that behaves as the worst of
 * 2Chat's sources. Names of behaviors: sandbox/unruly/switches.mjs.
 *
 * Each suite meets every behavior but those that change what it counts or compares, and rightly so: a trigger starts
 * for a story too, Get Many lists it, and Update gives the times of a contact as they came.
 */
const runs = [
	{ suites: ['test/engine/wait'], unruly: 'all' },
	{ suites: ['test/engine/contact'], unruly: 'all,-times' },
	{ suites: ['test/engine/conversation'], unruly: 'all,-otherConversations' },
	{ suites: ['test/trigger'], unruly: 'all,-otherChats' },
];

await runScript(async () => {
	const failed = [];
	for (const { suites, unruly } of runs) {
		const jest = join(repository, 'node_modules', '.bin', 'jest');
		const { code } = await run(process.execPath, [jest, '--silent', ...suites], {
			cwd: repository,
			env: { ...process.env, TWOCHAT_SANDBOX_UNRULY: unruly },
			show: true,
		});
		if (code !== 0) failed.push(...suites);
	}
	if (failed.length > 0) throw new Stop(`In the unruly mode these failed: ${failed.join(', ')}.`);
});
