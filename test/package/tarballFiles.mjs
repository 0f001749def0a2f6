import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * @returns {string[]} the files that `npm publish` would send, relative to the repository
 */
export function tarballFiles() {
	const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
		cwd: resolve(__dirname, '../..'),
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	return JSON.parse(answer)[0].files.map((file) => file.path);
}
