import { join } from 'node:path';
import { run } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { repository } from './lib/paths.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run coverage`: how much of the rooms that every operation goes through the tests run through. A command of its
 * own, because it makes them a third slower.
 */
const folder = (room) => `nodes/TwoChat/${room}`;

/** In percent, below what it was measured to be: only what is new and untried makes it fall. */
const FLOORS = {
	operations: { statements: 98, branches: 95, functions: 98, lines: 98 },
	transport: { statements: 94, branches: 85, functions: 97, lines: 97 },
	subscriptions: { statements: 96, branches: 90, functions: 97, lines: 97 },
};

const SUITES = ['engine', 'trigger', 'transport', 'operations', 'twochat', 'security'];

const thresholds = Object.fromEntries(
	Object.entries(FLOORS).map(([room, floor]) => [`./${folder(room)}/`, floor]),
);

await runScript(async () => {
	await ensureDependencies();
	const args = [
		join(repository, 'node_modules', '.bin', 'jest'),
		'--silent',
		'--coverage',
		`--coverageDirectory=${join(repository, '.cache', 'coverage')}`,
		'--coverageReporters=text',
		'--coverageReporters=json-summary',
		...Object.keys(FLOORS).map((room) => `--collectCoverageFrom=${folder(room)}/**/*.ts`),
		`--coverageThreshold=${JSON.stringify(thresholds)}`,
		...SUITES.map((name) => `test/${name}/`),
	];
	const { code } = await run(process.execPath, args, { cwd: repository, show: true });
	if (code !== 0) throw new Stop('Tests failed, or coverage fell below the floor: see above.');
});
