import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ensureBuilt, packPackage } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { repository } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * n8n's community package scanner, run on this machine: the checks that n8n makes before it verifies a package, on
 * the sources as they stand in git and on the tarball that npm would publish. n8n lets warnings pass; we do not.
 */
await runScript(async () => {
	await ensureDependencies();
	await ensureBuilt();
	const { SOURCE_FILE_PATTERNS } = await import('@n8n/scan-community-package/scanner/scanner.mjs');
	// Outside the repository: ESLint would look for a package.json and settings in the folders above.
	const work = mkdtempSync(join(tmpdir(), 'twochat-scan-'));
	try {
		const sources = join(work, 'sources');
		copyTrackedFiles(sources);
		const problems = await scan('sources', sources, SOURCE_FILE_PATTERNS);

		execFileSync('tar', ['-xzf', await packPackage(work), '-C', work]);
		// npm puts a package's files into a folder of this name.
		const unpacked = join(work, 'package');
		const all = problems + (await scan('tarball', unpacked, ['**/*.js', 'package.json']));
		if (all > 0) throw new Stop(`n8n's scanner found ${all} matters to mend: see above.`);
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
});

function copyTrackedFiles(target) {
	const files = execFileSync('git', ['ls-files', '-z'], {
		cwd: repository,
		encoding: 'utf8',
	}).split('\0');
	for (const file of files.filter((name) => name !== '' && existsSync(join(repository, name)))) {
		mkdirSync(dirname(join(target, file)), { recursive: true });
		cpSync(join(repository, file), join(target, file));
	}
}

/**
 * @param {string} name what is scanned, for the reader
 * @param {string} folder
 * @param {string[]} patterns the files that n8n scans there
 * @returns {Promise<number>} errors and warnings
 */
async function scan(name, folder, patterns) {
	const { analyzePackage, buildScanConfig } = await import(
		'@n8n/scan-community-package/scanner/scanner.mjs'
	);
	const verdict = await analyzePackage(folder, patterns);
	if (!verdict.passed) console.log(verdict.details ?? verdict.message);

	// The verdict says nothing of warnings, so the same linter runs once more and counts them.
	const { ESLint } = await import('eslint');
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
		errorOnUnmatchedPattern: false,
	});
	const results = await eslint.lintFiles(patterns);
	const errors = results.reduce((sum, result) => sum + result.errorCount, 0);
	const warnings = results.reduce((sum, result) => sum + result.warningCount, 0);
	if (verdict.passed && warnings > 0)
		console.log(await (await eslint.loadFormatter('stylish')).format(results));
	say(`Scanner, ${name}: ${results.length} files, ${errors} errors, ${warnings} warnings`);
	return Math.max(errors, verdict.passed ? 0 : 1) + warnings;
}
