import { runScript } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';

/**
 * `npm run test:n8n`: the packed package in a real n8n, against the sandbox. One n8n serves all files in test/n8n/,
 * which run one after another. `npm run test:n8n -- trigger` runs only files with that word in their name.
 */
await runScript(() => runTestsInN8n(testFilesIn('n8n'), process.argv.slice(2)));
