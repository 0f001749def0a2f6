/**
 * What the action node can do, read from the node itself: the tables of docs/ and the tests of test/contract/ are
 * made from this, so that nothing is listed twice by hand.
 *
 * @typedef {object} Operation
 * @property {{value: string, name: string}} resource
 * @property {string} value
 * @property {string} name
 * @property {string} action
 * @property {string} description
 * @property {boolean} isIrreversible kept from agents unless the user allows it
 * @property {string[]} calls the 2Chat calls, e.g. `GET /contacts/{contact_uuid}`
 * @property {object[]} fields the properties that the editor shows for it, besides Resource and Operation
 */

/**
 * What is read of a property and of its options: n8n's own types tell apart what this file does not.
 *
 * @typedef {object} Property
 * @property {string} name
 * @property {string} value
 * @property {string} action
 * @property {string} description
 * @property {Property[]} options
 * @property {any} displayOptions
 * @property {any} routing
 */

const propertiesOf = ({ properties }) =>
	/** @type {Property[]} */ (/** @type {unknown} */ (properties));

/**
 * @param {{description: import('n8n-workflow').INodeTypeDescription}} node
 * @returns {Property[]} the options of the Resource dropdown
 */
export const resourcesOf = ({ description }) =>
	propertiesOf(description).find(({ name }) => name === 'resource')?.options ?? [];

/**
 * @param {{description: import('n8n-workflow').INodeTypeDescription, customOperations?: object}} node
 * @returns {Operation[]} in the order of the editor's dropdowns
 */
export function operationsOf({ description, customOperations = {} }) {
	const properties = propertiesOf(description);
	return resourcesOf({ description }).flatMap(({ value, name }) => {
		const choices = properties.filter(
			(property) => property.name === 'operation' && isShownFor(property, { resource: value }),
		);
		return choices
			.flatMap(({ options }) => options)
			.map((option) => {
				const fields = fieldsOf(properties, { resource: value, operation: option.value });
				const custom = customOperations[value]?.[option.value];
				return {
					resource: { value, name },
					value: option.value,
					name: option.name,
					action: option.action,
					description: option.description,
					isIrreversible: option.displayOptions?.hide?.allowIrreversible?.[0] === false,
					calls: custom ? (custom.calls ?? []) : callsIn([option, ...fields]),
					fields,
				};
			});
	});
}

const isShownFor = ({ displayOptions }, parameters) =>
	Object.entries(parameters).every(([name, value]) => {
		const shownFor = displayOptions?.show?.[name];
		return shownFor === undefined || shownFor.includes(value);
	});

const fieldsOf = (properties, parameters) =>
	properties.filter(
		(property) =>
			!['resource', 'operation'].includes(property.name) &&
			property.displayOptions?.show?.resource !== undefined &&
			isShownFor(property, parameters),
	);

/** A call stands on the operation's own option, or on the option of a field that chooses between several. */
function callsIn(parts) {
	const found = parts.flatMap(({ routing, options, values }) => {
		const { method = 'GET', url } = routing?.request ?? {};
		return [
			...(url ? [`${method} ${url}`] : []),
			...callsIn([...(options ?? []), ...(values ?? [])]),
		];
	});
	return [...new Set(found)];
}
