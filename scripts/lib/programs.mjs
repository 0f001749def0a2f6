import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Looks for an installed program.
 *
 * @param {string[]} names that it may have
 * @param {string[]} [folders] where it may be besides the PATH
 * @returns {string | undefined} its path
 */
export const findProgram = (names, folders = []) =>
	[...(process.env.PATH ?? '').split(delimiter), ...folders]
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((file) => existsSync(file));
