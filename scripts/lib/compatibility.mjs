import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureNodeForN8n, versionOf } from './node-for-n8n.mjs';
import { isBelow } from './n8n-versions.mjs';
import { repository } from './paths.mjs';

/**
 * What the runs of `npm run test:versions` came to, from which `npm run tables` writes docs/compatibility.md.
 *
 * @typedef {object} Row
 * @property {string} n8n its version
 * @property {string} node the Node that it ran on
 * @property {Record<string, import('./tests-in-n8n.mjs').FileOutcome>} files of the newest run of each
 */

const file = join(repository, 'test', 'data', 'compatibility.json');

/** @returns {Row[]} oldest n8n first */
export const readOutcomes = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);

/**
 * @param {string} version of n8n
 * @param {import('./tests-in-n8n.mjs').Outcome} outcome
 */
export async function noteOutcome(version, { files }) {
	const node = (await versionOf(await ensureNodeForN8n(version))) ?? '';
	const before = readOutcomes();
	const earlier = before.find(({ n8n }) => n8n === version)?.files;
	const row = { n8n: version, node, files: { ...earlier, ...files } };
	const rows = [...before.filter(({ n8n }) => n8n !== version), row];
	rows.sort((one, other) => (isBelow(one.n8n, other.n8n) ? -1 : 1));
	writeFileSync(file, `${JSON.stringify(rows, null, '\t')}\n`);
}
