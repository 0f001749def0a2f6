import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

/** @param {string} path relative to the repository */
export const textOf = (path) => readFileSync(resolve(repository, path), 'utf8');
