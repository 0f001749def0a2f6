import { runScript } from './lib/stop.mjs';
import { runTestsInN8n, testFilesIn } from './lib/tests-in-n8n.mjs';
import { unrulyFor } from './lib/unruly.mjs';

/**
 * `npm run test:n8n`: the packed package in a real n8n, against the sandbox. One n8n serves all files in test/n8n/,
 * which run one after another. `npm run test:n8n -- trigger` runs only files with that word in their name,
 * `npm run test:n8n -- '!trigger'` the others, `npm run test:n8n -- --unruly trigger wait` against a sandbox that behaves as the worst of 2Chat's sources.
 */
const args = process.argv.slice(2);
const words = args.filter((word) => word !== '--unruly');

await runScript(() =>
	runTestsInN8n(
		testFilesIn('n8n'),
		words,
		undefined,
		words.length < args.length ? unrulyFor : undefined,
	),
);
