import { readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { textOf } from './files.mjs';

const FOLDER = 'nodes/TwoChat';

/** The TypeScript of the package, as paths from nodes/TwoChat. */
export const sources = () =>
	readdirSync(resolve(__dirname, '../..', FOLDER), { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.ts'));

/** @param {string} path from nodes/TwoChat */
export const linesOf = (path) => textOf(`${FOLDER}/${path}`).split('\n').length;

/**
 * What a source imports of the package itself.
 *
 * @param {string} path from nodes/TwoChat
 * @returns {string[]} the same kind of paths, without their ending
 */
export const importsOf = (path) =>
	[...textOf(`${FOLDER}/${path}`).matchAll(/from '(\.[^']*)'/g)].map(([, target]) =>
		posix.normalize(posix.join(posix.dirname(path), target)),
	);
