import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

/** What must never be committed, by what it would give away. */
const traces = {
	// The home folder of n8n's own Docker image is no trace of anybody.
	"a path of somebody's machine":
		/(?<![\w.~-])\/(?:home\/(?!node\/)|Users\/|root\/|work\/|tmp\/[\w.-]+\/)[\w.-]+|[A-Z]:\\Users\\/,
	'the host of a package registry': /\bregistry\.[a-z0-9-]+\.[a-z]{2,}\b/,
};

/** @returns {string[]} the files in git, relative to the repository */
export const trackedFiles = () =>
	execFileSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8' })
		.split('\0')
		.filter((name) => name !== '' && existsSync(join(repository, name)));

/**
 * Looks through every file in git.
 *
 * @returns {string[]} one sentence for each trace, with its file and line
 */
export const tracesInTrackedFiles = () =>
	trackedFiles().flatMap((name) => tracesIn(name, readFileSync(join(repository, name), 'latin1')));

function tracesIn(name, text) {
	return text.split('\n').flatMap((line, index) =>
		Object.entries(traces)
			.filter(([, pattern]) => pattern.test(line))
			.map(([what]) => `${name}:${index + 1} holds ${what}: ${line.trim().slice(0, 120)}`),
	);
}
