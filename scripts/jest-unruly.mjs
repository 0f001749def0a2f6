import { join } from 'node:path';
import { run } from './lib/children.mjs';
import { repository } from './lib/paths.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { UNRULY } from './lib/unruly.mjs';

/**
 * `npm run jest:unruly`: the suites that meet people and payloads, against a sandbox that behaves as the worst of
 * 2Chat's sources.
 */
const runs = [
	{ suites: ['test/engine/wait'], unruly: UNRULY.wait },
	{ suites: ['test/engine/contact'], unruly: UNRULY.contact },
	{ suites: ['test/engine/conversation'], unruly: UNRULY.conversation },
	{ suites: ['test/trigger'], unruly: UNRULY.trigger },
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
