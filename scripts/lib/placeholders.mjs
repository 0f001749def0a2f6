import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './paths.mjs';

const textOf = (name) => readFileSync(join(repository, name), 'utf8');

/**
 * What stands in the repository in place of what only its owner knows. CONTRIBUTING.md has the whole list, also of what
 * can't be seen from here.
 *
 * @returns {string[]} one sentence each; empty when the version in package.json can be published
 */
export function whatTheOwnerFillsIn() {
	const { author, repository: code, homepage, version } = JSON.parse(textOf('package.json'));
	const dated = new RegExp(
		`^## \\[${version.replaceAll('.', '\\.')}\\] - \\d{4}-\\d{2}-\\d{2}$`,
		'm',
	);
	/** @type {Array<[boolean, string]>} */
	const checks = [
		[/example\.com$/.test(author.email), '`author.email` in package.json is invented'],
		[/ project$/.test(author.name), '`author.name` in package.json is nobody'],
		[
			[code.url, homepage].some((url) => url.includes('/n8n-nodes-twochat/n8n-nodes-twochat')),
			'`repository.url` and `homepage` in package.json lead to no repository',
		],
		[
			/^Copyright .* project$/m.test(textOf('LICENSE')),
			'the holder of the copyright in LICENSE is nobody',
		],
		[/<security contact>/.test(textOf('SECURITY.md')), 'SECURITY.md names no contact'],
		[!dated.test(textOf('CHANGELOG.md')), `CHANGELOG.md has no date for ${version}`],
	];
	return checks.filter(([isOpen]) => isOpen).map(([, sentence]) => sentence);
}
