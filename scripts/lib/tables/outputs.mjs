import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../paths.mjs';

/**
 * Names of the fields that an operation gives, by its preview.
 *
 * @param {string} resource
 * @param {string} operation
 * @returns {string[]} none where it has no preview
 */
export function outputsOf(resource, operation) {
	const folder = join(repository, 'nodes', 'TwoChat', '__schema__', 'v1.0.0');
	const file = join(folder, resource, `${operation}.json`);
	if (!existsSync(file)) return [];
	const { properties = {} } = JSON.parse(readFileSync(file, 'utf8'));
	return Object.keys(properties);
}
