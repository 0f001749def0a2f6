/**
 * 2Chat's endpoints, as docs/2chat-api.md lists them, and which operation calls each.
 *
 * @typedef {object} Endpoint
 * @property {string} title what 2Chat calls it
 * @property {string} call e.g. `GET /contacts/{contact_uuid}`; a whole address where it is not below `/open`
 */

/**
 * @param {string} csv the text of 2chat-endpoints.csv
 * @returns {Endpoint[]}
 */
export function readEndpoints(csv) {
	const [, ...lines] = csv.trimEnd().split('\n');
	return lines.map((line) => {
		const [, title, method, path] = cells(line);
		return { title, call: `${method} ${path.replace(/ \(.*\)$/, '')}` };
	});
}

/** The cells of one line; a quoted cell may hold commas. */
const cells = (line) =>
	[...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) =>
		cell.replace(/^"|"$/g, '').replaceAll('""', '"'),
	);

/** The trigger's calls; its life cycle is code, which no table can read. */
export const TRIGGER_CALLS = [
	'GET /webhooks',
	'POST /webhooks/subscribe/{event_name}',
	'DELETE /webhooks/{webhook_uuid}',
];

/** Equal for calls that differ only in the names of their placeholders, or in the address before the path. */
export const shapeOf = (call) =>
	call
		.replace(/ https:\/\/api\.p\.2chat\.io(\/open)?/, ' ')
		.replace(/\?.*$/, '')
		.replace(/\{[^}]*\}/g, '{}');

/**
 * @param {Endpoint[]} endpoints
 * @param {import('./operations.mjs').Operation[]} operations
 * @returns {Array<Endpoint & {operations: string[]}>} with the operations that call it, such as `Contact → Get`
 */
export function coverageOf(endpoints, operations) {
	const callers = [
		...operations.map(({ resource, name, calls }) => ({
			title: `${resource.name} → ${name}`,
			calls,
		})),
		{ title: '2Chat Trigger', calls: TRIGGER_CALLS },
	];
	return endpoints.map((endpoint) => ({
		...endpoint,
		operations: callers
			.filter(({ calls }) => calls.some((call) => shapeOf(call) === shapeOf(endpoint.call)))
			.map(({ title }) => title),
	}));
}
