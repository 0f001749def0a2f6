import { operationsOf } from './operations.mjs';

/**
 * What workflows rely on, once the package is published: the names, types, defaults and choices of all parameters of
 * both nodes, and the names of what comes out. test/contract/contract.test.ts holds the nodes against
 * test/data/contract.json: a change of it is a decision, with a line in the CHANGELOG and a version of the node.
 *
 * @typedef {{name: string, type?: string, default?: unknown, options?: any[], values?: any[], value?: unknown}} Property
 * @typedef {Record<string, {type?: string, default?: unknown, choices?: unknown[]}>} Parameters by their path, such as
 *   `additionalFields.lastName`
 */

/**
 * @param {Property[]} properties
 * @param {string} [path]
 * @returns {Parameters}
 */
function parametersOf(properties, path = '') {
	/** @type {Parameters} */
	const found = {};
	for (const property of properties.filter(({ type }) => type !== 'notice')) {
		const { name, type, options = [] } = property;
		const at = `${path}${name}`;
		const choices = options.filter(({ value }) => value !== undefined).map(({ value }) => value);
		// A field that stands twice, for different choices of another one, has the choices of both.
		const before = found[at]?.choices ?? [];
		const all = [...new Set([...before, ...choices])];
		found[at] = { type, default: property.default, ...(all.length > 0 && { choices: all }) };
		for (const option of options) {
			if (option.values) Object.assign(found, parametersOf(option.values, `${at}.${option.name}.`));
		}
		if (type === 'collection') Object.assign(found, parametersOf(options, `${at}.`));
	}
	return found;
}

/**
 * @param {object} parts
 * @param {{description: import('n8n-workflow').INodeTypeDescription, customOperations?: object}} parts.node
 * @param {{description: import('n8n-workflow').INodeTypeDescription}} parts.trigger
 * @param {(resource: string, operation: string) => string[]} parts.outputsOf names of what an operation gives, from its
 *   preview in nodes/TwoChat/__schema__
 * @returns {string} JSON
 */
export function contractOf({ node, trigger, outputsOf }) {
	const operations = Object.fromEntries(
		operationsOf(/** @type {any} */ (node)).map(({ resource, value, fields }) => [
			`${resource.value}.${value}`,
			{
				parameters: parametersOf(/** @type {any} */ (fields)),
				outputs: outputsOf(resource.value, value),
			},
		]),
	);
	const ofNode = node.description.properties.filter(
		({ name, displayOptions }) =>
			!['resource', 'operation'].includes(name) && displayOptions?.show?.resource === undefined,
	);
	const contract = {
		twoChat: { parameters: parametersOf(/** @type {any} */ (ofNode)), operations },
		twoChatTrigger: {
			parameters: parametersOf(/** @type {any} */ (trigger.description.properties)),
		},
	};
	return `${JSON.stringify(contract, null, '\t')}\n`;
}
