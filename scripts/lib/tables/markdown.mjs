import { coverageOf } from './endpoints.mjs';
import { eventsOf } from './events.mjs';
import { operationsOf, resourcesOf } from './operations.mjs';
import { table } from './table.mjs';
import { versionsTable } from './versions.mjs';

/** Marks an operation that agents do not get unless the user allows it. */
const IRREVERSIBLE = ' †';

const code = (text) => `\`${text}\``;

/** A heading for each resource, so that pages can link to it, and a table of its operations. */
function operationsTables(resources, operations) {
	const sections = resources.map(({ value, name, description }) => {
		const rows = operations
			.filter(({ resource }) => resource.value === value)
			.map((operation) => [
				operation.name + (operation.isIrreversible ? IRREVERSIBLE : ''),
				operation.description,
			]);
		return `## ${name}\n\n${description}.\n\n${table(['Operation', 'What it does'], rows)}`;
	});
	return sections.join('\n\n');
}

const eventsTable = (events) =>
	table(
		['Event', "2Chat's name", 'When it comes', 'Choose'],
		events.map(({ name, value, description, fields }) => [
			name,
			code(value),
			description,
			fields.join(', '),
		]),
	);

const endpointsTable = (coverage) =>
	table(
		['2Chat call', 'What 2Chat calls it', 'Operation'],
		coverage.map(({ call, title, operations }) => [
			code(call),
			title,
			operations.join('<br>') || 'not yet',
		]),
	);

/**
 * The generated tables.
 *
 * @param {object} from
 * @param {object} from.node the action node
 * @param {object} from.trigger the trigger node
 * @param {import('./endpoints.mjs').Endpoint[]} from.endpoints
 * @param {import('../compatibility.mjs').Row[]} from.outcomes
 * @returns {Array<{file: string, name: string, content: string}>} Markdown, and the block of the file that it is for
 */
export function tablesOf({ node, trigger, endpoints, outcomes }) {
	const operations = operationsOf(node);
	const coverage = coverageOf(endpoints, operations);
	return [
		{
			file: 'docs/operations.md',
			name: 'operations',
			content: operationsTables(resourcesOf(node), operations),
		},
		{ file: 'docs/events.md', name: 'events', content: eventsTable(eventsOf(trigger)) },
		{ file: 'sandbox/README.md', name: 'endpoints', content: endpointsTable(coverage) },
		{ file: 'docs/compatibility.md', name: 'versions', content: versionsTable(outcomes) },
	];
}

const blockOf = (name) =>
	new RegExp(`(<!-- ${name}:start[^>]*-->\n)([\\s\\S]*?)(\n<!-- ${name}:end -->)`);

/** What stands in a marked block of a text, or undefined where it has no such block. */
export const readBlock = (text, name) => blockOf(name).exec(text)?.[2].trim();

/** The text with the marked block's content replaced. */
export const writeBlock = (text, name, content) =>
	text.replace(blockOf(name), (_, start, _old, end) => `${start}\n${content}\n${end}`);
