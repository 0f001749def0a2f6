import { join } from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { repository } from './lib/paths.mjs';
import { runScript } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:browser`: n8n's editor with the packed package in headless Chromium, as a person uses it. What it saw
 * is in `.cache/screenshots/`; with `-- --screenshots` it renews the pictures of the README in `examples/screenshots/`.
 */
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
