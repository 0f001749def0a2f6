import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './lib/paths.mjs';
import { findProgram } from './lib/programs.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:browser`: n8n's editor with the packed package in headless Chromium, as a person uses it. What it saw
 * is in `.cache/screenshots/`; with `-- --screenshots` it renews the pictures of the README in `examples/screenshots/`.
 */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

await runScript(async () => {
	const words = process.argv.slice(2).filter((word) => word !== '--screenshots');
	process.env.TWOCHAT_CHROMIUM = findChromium();
	process.env.TWOCHAT_SCREENSHOTS = join(
		repository,
		...(process.argv.includes('--screenshots')
			? ['examples', 'screenshots']
			: ['.cache', 'screenshots']),
	);
	await runTestsInN8n(testFilesIn('browser'), words);
});

function findChromium() {
	const { CHROMIUM } = process.env;
	const found = CHROMIUM && existsSync(CHROMIUM) ? CHROMIUM : findProgram(names);
	if (found) return found;
	throw new Stop(
		'No Chromium was found. Install it (Debian, Ubuntu: `sudo apt-get install chromium`), or set CHROMIUM to the path of its program, then run the command again.',
	);
}
