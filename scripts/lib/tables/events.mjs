/**
 * The trigger's events, read from the trigger itself.
 *
 * @typedef {object} Event
 * @property {string} value 2Chat's name
 * @property {string} name
 * @property {string} description
 * @property {string[]} fields display names of what else the event asks for, e.g. `WhatsApp Number`
 */

/**
 * @param {{description: import('n8n-workflow').INodeTypeDescription}} trigger
 * @returns {Event[]} in the order of the dropdown
 */
export function eventsOf({ description: { properties } }) {
	const { options } =
		/** @type {{options: Array<{value: string, name: string, description: string}>}} */ (
			properties.find(({ name }) => name === 'events')
		);
	return options.map(({ value, name, description }) => ({
		value,
		name,
		description,
		fields: properties
			.filter(({ displayOptions }) => displayOptions?.show?.events?.includes(value))
			.map(({ displayName }) => displayName),
	}));
}
