import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A short fingerprint of a text or of bytes, to key a cache by.
 *
 * @param {string | Buffer} content
 */
export const hashOf = (content) => createHash('sha256').update(content).digest('hex').slice(0, 12);

/**
 * A fingerprint of files and folders: their names and contents. What does not exist counts as absent.
 *
 * @param {string} base
 * @param {string[]} names relative to `base`
 */
export function hashOfFiles(base, names) {
	const hash = createHash('sha256');
	const add = (name) => {
		const path = join(base, name);
		if (!existsSync(path)) return;
		if (statSync(path).isDirectory()) {
			for (const entry of readdirSync(path).sort()) add(join(name, entry));
			return;
		}
		hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
	};
	names.forEach(add);
	return hash.digest('hex').slice(0, 12);
}
