import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that the scripts download or make: git-ignored, safe to delete at any time. */
export const cacheFolder = join(repository, '.cache');

/**
 * The folder that a real n8n of ours calls its user folder: database, installed package, log.
 *
 * It lies below a folder named `node_modules` because n8n writes 700 compiled files of its editor into its user
 * folder, ESLint reads every `.js` file it can find, and the fixed configuration of n8n's strict lint leaves only
 * `node_modules` and `dist` out.
 *
 * @param {string} name which n8n: `demo` for `npm start`, `test` for the tests
 */
export const userFolder = (name) => join(cacheFolder, 'node_modules', `n8n-${name}`);
