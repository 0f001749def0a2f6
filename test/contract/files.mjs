import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

/** @param {string} path relative to the repository */
export const textOf = (path) => readFileSync(resolve(repository, path), 'utf8');

/** @param {string} path of a file or folder, relative to the repository */
export const isThere = (path) => existsSync(resolve(repository, path));

/** The workflows to import, as paths relative to the repository. */
export const examples = () =>
	readdirSync(resolve(repository, 'examples'))
		.filter((name) => name.endsWith('.json'))
		.map((name) => `examples/${name}`);

/** The names of the pictures that the browser suite takes for the pages. */
export const pictures = () =>
	readdirSync(resolve(repository, 'examples/screenshots')).filter((name) => name.includes('.'));

/**
 * @param {string} folder relative to the repository
 * @returns {string[]} its files, not those of folders in it, as paths relative to the repository
 */
export const filesIn = (folder) =>
	readdirSync(resolve(repository, folder), { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => posix.join(folder, name));

/**
 * @param {string} folder relative to the repository
 * @returns {string[]} its pages of Markdown, as paths relative to the repository
 */
export const pagesIn = (folder) => filesIn(folder).filter((name) => name.endsWith('.md'));
