import { readFileSync } from 'node:fs';
import { migrate } from './lib/migrate/workflow.mjs';
import { runScript, Stop } from './lib/stop.mjs';

/**
 * `node scripts/migrate.mjs old.json > new.json`: a workflow of 2Chat's own node, `@2chat/n8n-nodes-twochat` 0.4.2, with
 * the nodes of this package. Takes what n8n exports, one workflow or a list of them. What it could not carry over is said
 * on stderr, one line each. It needs Node alone.
 */
await runScript(async () => {
	const [, , file] = process.argv;
	if (file === undefined)
		throw new Stop('Name the exported workflow: `node scripts/migrate.mjs old.json > new.json`');
	const given = read(file);
	const all = (Array.isArray(given) ? given : [given]).map(migrate);
	for (const { notes } of all) for (const note of notes) console.error(note);
	const changed = all.reduce((sum, { count }) => sum + count, 0);
	console.error(`${changed} ${changed === 1 ? 'node' : 'nodes'} of 2Chat's own package changed.`);
	const workflows = all.map(({ workflow }) => workflow);
	console.log(JSON.stringify(Array.isArray(given) ? workflows : workflows[0], null, 2));
});

function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Stop(
			`${file} is no workflow that n8n has exported (${error.message}). In n8n: menu of the workflow → Download.`,
		);
	}
}
