import { examples, textOf } from './files.mjs';
import { node as action, trigger } from './nodes';

interface Node {
	name: string;
	type: string;
	position: [number, number];
	parameters: { resource?: string; operation?: string; content?: string } & Record<string, unknown>;
}

const OURS = 'n8n-nodes-twochat.';
/** How high and wide n8n draws a node. */
const NODE = 96;
const contract = JSON.parse(textOf('test/data/contract.json'));
const workflowOf = (file: string): { nodes: Node[]; connections: object } =>
	JSON.parse(textOf(file));

/** Words of n8n and of phones that notes may print in bold besides nodes and fields. */
const OTHER_BOLD = [
	'2Chat API',
	'Execute workflow',
	'Extract From File',
	'Check Subscriptions',
	'Data tables',
	'WABA Template → Get Many',
];

/** The fields of the form of our nodes, as they are labeled. */
const labels = new Set(
	[...action.description.properties, ...trigger.description.properties].flatMap(
		({ displayName, options = [] }) => [
			displayName,
			...options.flatMap((option) => ('displayName' in option ? [option.displayName] : [])),
		],
	),
);

/** Parameters that n8n adds to every node, or to every tool. */
const OF_N8N = ['resource', 'operation', 'descriptionType', 'toolDescription'];
const COLLECTION = /^(additionalFields|options|filters|updateFields|requestOptions|waitOptions)$/;

/** What an example sets in a node of ours: `options.chatType` for what is in a collection. */
function parametersOf({ parameters }: Node): string[] {
	return Object.entries(parameters)
		.filter(([name]) => !OF_N8N.includes(name))
		.flatMap(([name, value]) =>
			COLLECTION.test(name) ? Object.keys(Object(value)).map((key) => `${name}.${key}`) : [name],
		);
}

/** What the node has there. */
function knownTo({ type, parameters: { resource = 'message', operation } }: Node): string[] {
	if (type.endsWith('Trigger')) return Object.keys(contract.twoChatTrigger.parameters);
	const chosen = type.endsWith('HitlTool') ? 'message.sendAndWait' : `${resource}.${operation}`;
	return [
		...Object.keys(contract.twoChat.parameters),
		...Object.keys(contract.twoChat.operations[chosen].parameters),
	];
}

describe.each(examples())('%s', (file) => {
	const { nodes, connections } = workflowOf(file);
	const names = nodes.map(({ name }) => name);
	const notes = nodes.filter(({ type }) => type.endsWith('stickyNote'));
	const { assignments } = Object(
		nodes.find(({ name }) => name === 'Settings')?.parameters.assignments ?? { assignments: [] },
	) as { assignments: Array<{ name: string }> };
	const text = JSON.stringify(nodes.filter((one) => !notes.includes(one)));

	it('fills in only fields that the node has', () => {
		const unknown = nodes
			.filter(({ type }) => type.startsWith(OURS))
			.flatMap((one) =>
				parametersOf(one)
					.filter((name) => !knownTo(one).includes(name))
					.map((name) => `${one.name}: ${name}`),
			);
		expect(unknown).toEqual([]);
	});

	it('has a note that names only nodes and fields that there are', () => {
		const words = notes.map(({ parameters }) => parameters.content).join('\n');
		expect(words).toMatch(/^## \S/);
		const bold = [...words.matchAll(/\*\*([^*\n]+?)\*\*/g)].map(([, name]) => name);
		// A sentence may begin in bold, with a colon at its end.
		const things = bold.filter((name) => !name.endsWith(':') && /^[A-Z2]/.test(name));
		expect(things.filter((name) => ![...names, ...labels, ...OTHER_BOLD].includes(name))).toEqual(
			[],
		);
	});

	it('has its note beside the nodes, not under them', () => {
		const [note] = notes;
		const { width, height } = note.parameters as { width: number; height: number };
		const [left, top] = note.position;
		const covered = nodes.filter(({ type, position: [x, y] }) => {
			const isBeside =
				x >= left + width || x <= left - NODE || y >= top + height || y <= top - NODE;
			return !type.endsWith('stickyNote') && !isBeside;
		});
		expect(covered.map(({ name }) => name)).toEqual([]);
	});

	it('connects, and refers to, only nodes that there are', () => {
		const targets = [...JSON.stringify(connections).matchAll(/"node":"([^"]+)"/g)];
		const references = [...text.matchAll(/\$\('([^']+)'\)/g)];
		const called = [...targets, ...references].map(([, name]) => name);
		expect(
			[...Object.keys(connections), ...called].filter((name) => !names.includes(name)),
		).toEqual([]);
	});

	it('asks of Settings only what is in it', () => {
		const asked = [...text.matchAll(/\$\('Settings'\)\.first\(\)\.json\.(\w+)/g)];
		const has = assignments.map(({ name }) => name);
		expect(asked.map(([, name]) => name).filter((name) => !has.includes(name))).toEqual([]);
	});

	it('has every number and choice of the user in Settings', () => {
		if (assignments.length === 0) return;
		const ours = nodes.filter(({ type }) => type.startsWith(OURS) && !type.endsWith('Trigger'));
		const written = ours.filter(({ parameters }) =>
			/"(\+|00)\d{6,}"/.test(JSON.stringify(parameters)),
		);
		expect(written.map(({ name }) => name)).toEqual([]);
	});
});
