import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { run } from './lib/children.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { cacheFolder, repository, userFolder } from './lib/paths.mjs';
import { step } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm test`: everything that can be checked without a running n8n. Stops at the first step that does not pass. The
 * last line counts the steps and jest's tests.
 */
const steps = { lint, 'type check': typeCheck, build, scan, 'dry publish': publish, jest };
const count = { passed: 0, failed: 0 };

await runScript(async () => {
	await ensureDependencies();
	for (const [name, work] of Object.entries(steps)) {
		try {
			await step(`npm test: ${name}`, work);
			count.passed += 1;
		} catch (error) {
			if (!(error instanceof Stop)) throw error;
			count.failed += 1;
			console.error(`\n${error.message}\n\nStopped at the step "${name}".`);
			break;
		}
	}
	console.log(`\n${count.passed} passed, ${count.failed} failed`);
	process.exit(count.failed === 0 ? 0 : 1);
});

async function lint() {
	const { code, output } = await tool('n8n-node', 'lint');
	// n8n-node lets warnings pass; its summary line names both.
	if (code !== 0 || /\d+ problems? \(/.test(output)) {
		throw new Stop(
			"n8n's lint has errors or warnings: see above. `npm run lint:fix` mends some of them.",
		);
	}
}

async function typeCheck() {
	const { code } = await run('npm', ['run', '--silent', 'typecheck'], {
		cwd: repository,
		show: true,
	});
	if (code !== 0) throw new Stop('TypeScript found type errors: see above.');
}

async function scan() {
	const { code } = await run(process.execPath, [join(repository, 'scripts', 'scan.mjs')], {
		cwd: repository,
		show: true,
	});
	if (code !== 0) throw new Stop("n8n's scanner found something to mend: see above.");
}

async function publish() {
	const { code } = await run(
		process.execPath,
		[join(repository, 'scripts', 'publish-dry-run.mjs')],
		{ cwd: repository, show: true },
	);
	if (code !== 0) throw new Stop('npm would not publish this: see above.');
}

async function jest() {
	const report = join(cacheFolder, 'jest-report.json');
	mkdirSync(cacheFolder, { recursive: true });
	rmSync(report, { force: true });
	// Silent: n8n-core logs every failure that a test provokes. Failed tests are shown all the same.
	const { code } = await tool('jest', '--silent', '--json', `--outputFile=${report}`);
	if (!existsSync(report)) throw new Stop('jest ended without a report: see above.');
	const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
		readFileSync(report, 'utf8'),
	);
	count.passed += numPassedTests;
	count.failed += numFailedTests + numRuntimeErrorTestSuites;
	if (code !== 0)
		throw new Stop('Tests failed: see above. One file alone: `npx jest <part of its name>`.');
}

/** Runs a development tool of this repository with the Node that runs this script, and shows its output. */
async function tool(name, ...args) {
	return await run(process.execPath, [join(repository, 'node_modules', '.bin', name), ...args], {
		cwd: repository,
		env: {
			...process.env,
			...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
			// n8n-core makes its folder as soon as it is loaded: not in the home of whoever runs the tests.
			N8N_USER_FOLDER: userFolder('jest'),
		},
		show: true,
	});
}
