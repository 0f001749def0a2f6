import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { readOutcomes } from './lib/compatibility.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { repository } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { contractOf } from './lib/tables/contract.mjs';
import { readEndpoints } from './lib/tables/endpoints.mjs';
import { outputsOf } from './lib/tables/outputs.mjs';
import { readBlock, tablesOf, writeBlock } from './lib/tables/markdown.mjs';

/**
 * `npm run tables`: writes the tables of operations, events, endpoints and versions of n8n in docs/ and in the sandbox's
 * README, and test/data/contract.json, anew from the compiled nodes and what `npm run test:versions` came to. The tests of
 * test/contract/ tell when that is due.
 */
await runScript(async () => {
	await ensureDependencies();
	await ensureBuilt();
	const load = createRequire(join(repository, 'dist', 'nodes', 'TwoChat', 'index.js'));
	const { TwoChat } = load('./TwoChat.node.js');
	const { TwoChatTrigger } = load('./TwoChatTrigger.node.js');
	const csv = readFileSync(join(repository, 'test', 'data', '2chat-endpoints.csv'), 'utf8');

	const nodes = { node: new TwoChat(), trigger: new TwoChatTrigger() };
	writeFileSync(
		join(repository, 'test', 'data', 'contract.json'),
		contractOf({ ...nodes, outputsOf }),
	);

	const tables = tablesOf({
		...nodes,
		endpoints: readEndpoints(csv),
		outcomes: readOutcomes(),
	});
	for (const { file, name, content } of tables) {
		const path = join(repository, file);
		const text = readFileSync(path, 'utf8');
		const before = readBlock(text, name);
		if (before === undefined)
			throw new Stop(`${file} has no block "<!-- ${name}:start -->". Put it back, then run again.`);
		say(`${name}: ${before === content ? 'as it was' : 'written anew'}`);
		writeFileSync(path, writeBlock(text, name, content));
	}
});
