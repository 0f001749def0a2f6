import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { npm } from './lib/npm.mjs';
import { repository } from './lib/paths.mjs';
import { whatTheOwnerFillsIn } from './lib/placeholders.mjs';
import { say } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `npm run publish:dry`: npm goes through a publish to its end and sends nothing; then what the owner has to fill in
 * first. With `--for-real`, as before a publish, it is a failure if anything is.
 */
await runScript(async () => {
	await ensureDependencies();
	await ensureBuilt();
	const { name, version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
	const answer = JSON.parse(
		await npm(['publish', '--dry-run', '--json', '--ignore-scripts', '--offline'], {
			cwd: repository,
			cure: 'Look at what npm says above: it would refuse the publish too.',
		}),
	);
	// npm 11 tells of the package by its name, older ones at once.
	const published = answer[name] ?? answer;
	if (published.id !== `${name}@${version}`)
		throw new Stop(`npm would publish ${published.id}, and package.json says ${name}@${version}.`);
	const missing = published.files.filter(({ path }) => !existsSync(join(repository, path)));
	if (missing.length > 0) throw new Stop(`npm would publish what is not there: ${missing[0].path}`);
	const kilobytes = Math.round(published.unpackedSize / 1000);
	say(
		`npm would publish ${published.id}: ${published.files.length} files, ${kilobytes} kB unpacked`,
	);

	const open = whatTheOwnerFillsIn();
	for (const one of open) say(`Before publishing: ${one}`);
	if (open.length > 0 && process.argv.includes('--for-real'))
		throw new Stop('Not published: see above, and "What the owner fills in" in CONTRIBUTING.md.');
});
