import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const repository = resolve(__dirname, '../..');
const ask = (command, ...args) =>
	execFileSync(command, args, {
		cwd: repository,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});

/** @returns {number} bytes of what npm would publish, unpacked */
export const unpackedSize = () =>
	JSON.parse(ask('npm', 'pack', '--dry-run', '--json', '--ignore-scripts'))[0].unpackedSize;

const LOAD = `
	require('n8n-workflow');
	const began = performance.now();
	for (const name of ['TwoChat', 'TwoChatTrigger']) {
		const nodes = require('./dist/nodes/TwoChat/' + name + '.node.js');
		new nodes[name]();
	}
	console.log(performance.now() - began);
`;

/** @returns {number} milliseconds in which a fresh process loads both compiled nodes, n8n-workflow aside */
export const loadTime = () => Number(ask(process.execPath, '-e', LOAD));

/** @param {string} text a figure for the reader of the test's output */
export const print = (text) => process.stdout.write(`  ${text}\n`);
