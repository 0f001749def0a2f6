import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

/** @param {string} path relative to the repository */
export const textOf = (path) => readFileSync(resolve(repository, path), 'utf8');

/** @param {string} path of a file or folder, relative to the repository */
export const isThere = (path) => existsSync(resolve(repository, path));
