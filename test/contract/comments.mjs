import { trackedFiles } from '../package/trackedFiles.mjs';
import { textOf } from './files.mjs';

const FOLDERS = /^(nodes|credentials|sandbox|scripts|test)\//;

/** The files that point to documents. Tables of data have none, and docs.test.ts names what it looks for. */
export const commentedFiles = () =>
	trackedFiles().filter(
		(file) =>
			FOLDERS.test(file) &&
			/\.(ts|mts|mjs|js|yaml|md)$/.test(file) &&
			file !== 'test/contract/docs.test.ts',
	);

/**
 * @param {string} file in TypeScript
 * @returns {string} its comments, without the names of code in them
 */
export const commentsIn = (file) =>
	[...textOf(file).matchAll(/\/\*\*?([\s\S]*?)\*\/|(?<=^|\s)\/\/ (.*)$/gm)]
		.map(([, block, line]) => (block ?? line).replace(/^\s*\* ?/gm, ' '))
		.join('\n')
		.replace(/\{@link \w+\}|`[^`]*`|"[^"]*"/g, '');

/**
 * @param {string[]} files relative to the repository
 * @param {RegExp} pattern with the flag g
 * @returns {Array<{ file: string, found: string }>} what it finds, or its first group
 */
export const findInFiles = (files, pattern) =>
	files.flatMap((file) =>
		[...textOf(file).matchAll(pattern)].map(([found, group]) => ({ file, found: group ?? found })),
	);
