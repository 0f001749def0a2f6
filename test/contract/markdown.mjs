import { posix } from 'node:path';
import { isThere, textOf } from './files.mjs';

/** What reads like a link or a heading there is none. */
const withoutCode = (text) => text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '`');

/** The anchors of a file's headings, as GitHub makes them: a second heading of one name gets a number. */
function anchorsIn(text) {
	const seen = new Map();
	return [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => {
		const anchor = heading
			.trim()
			.toLowerCase()
			.replace(/[^\p{L}\p{N}_\s-]/gu, '')
			.replace(/ /g, '-');
		const before = seen.get(anchor) ?? 0;
		seen.set(anchor, before + 1);
		return before === 0 ? anchor : `${anchor}-${before}`;
	});
}

/**
 * @param {string} file a page of Markdown, relative to the repository
 * @returns {string[]} its links that lead to no file and no heading of the repository
 */
export function deadLinksIn(file) {
	const links = [...withoutCode(textOf(file)).matchAll(/\]\(([^)\s]+)\)|src(?:set)?="([^"]+)"/g)]
		.map(([, markdown, html]) => markdown ?? html)
		.filter((link) => !/^[a-z]+:/.test(link));
	return links.filter((link) => {
		const [path, anchor] = link.split('#');
		const target = path === '' ? file : posix.join(posix.dirname(file), path);
		if (!isThere(target)) return true;
		return anchor !== undefined && !anchorsIn(textOf(target)).includes(anchor);
	});
}

/**
 * @param {string} file a page of Markdown, relative to the repository
 * @returns {string[]} the files and folders of the repository that it names as code, such as `nodes/TwoChat/fields/`
 */
export const pathsNamedIn = (file) =>
	[
		...textOf(file).matchAll(
			/`((?:nodes|credentials|sandbox|scripts|test|docs|examples|\.github|\.ci)\/[\w./-]+)`/g,
		),
	].map(([, path]) => path);

/**
 * @param {string} file a page of Markdown, relative to the repository
 * @returns {string[]} what it says is in a file that does not have it, such as "`callTwoChat` in `…/call.ts`"
 */
export const namesNotFoundBy = (file) =>
	[...textOf(file).matchAll(/`(\w+)`\s+in\s+`([\w/.-]+\.ts)`/g)]
		.filter(([, name, path]) => !isThere(path) || !textOf(path).includes(name))
		.map(([found]) => found);
