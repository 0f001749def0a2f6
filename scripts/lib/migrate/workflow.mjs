import { migrateAction } from './action.mjs';
import { oldNamesIn, renameFields } from './outputs.mjs';
import { migrateTrigger } from './trigger.mjs';

const OLD = '@2chat/n8n-nodes-twochat.';
const NEW = 'n8n-nodes-twochat.';

/** Nodes that give on the items that come in, so that what follows them still reads the old node. */
const PASSES_ON =
	/^n8n-nodes-base\.(if|filter|switch|noOp|wait|limit|sort|removeDuplicates|splitInBatches|merge)$/;

/**
 * @typedef {{id?: string, name: string, type: string, typeVersion: number, parameters: Record<string, any>}} Node
 * @typedef {{name?: string, nodes: Node[], connections?: Record<string, any>}} Workflow
 */

/**
 * A workflow with our nodes in place of those of 2Chat's own package. Everything else, also the credential and the
 * trigger's address, stays; expressions follow the fields whose name is another now.
 *
 * @param {Workflow} workflow as n8n exports it
 * @returns {{workflow: Workflow, notes: string[], count: number}} `notes`: what could not be carried over; `count`: of
 *   the nodes that were changed
 */
export function migrate(workflow) {
	const notes = [];
	/** @type {Map<string, import('./outputs.mjs').Output>} what the nodes that were changed give, by their name */
	const outputs = new Map();
	const nodes = workflow.nodes.map((node) => {
		const tell = (text) => notes.push(`${node.name}: ${text}.`);
		const changed = migrateNode(node, tell);
		if (changed === undefined) return node;
		outputs.set(node.name, changed.output);
		return changed.node;
	});
	const followed = nodes.map((node) => {
		const before = sourcesOf(node.name, workflow, outputs);
		return followFields(node, before, outputs, notes);
	});
	return { workflow: { ...workflow, nodes: followed }, notes, count: outputs.size };
}

/** @returns {{node: Node, output: import('./outputs.mjs').Output} | undefined} */
function migrateNode(node, tell) {
	if (!node.type.startsWith(OLD)) return undefined;
	const type = node.type.replace(OLD, NEW);
	if (type === `${NEW}twoChatTrigger`) {
		const parameters = migrateTrigger(node.parameters);
		return { node: { ...node, type, typeVersion: 1.1, parameters }, output: 'event' };
	}
	const changed = migrateAction(node.parameters, tell);
	return (
		changed && {
			node: { ...node, type, typeVersion: 1, parameters: changed.parameters },
			output: changed.output,
		}
	);
}

/** The node, with its expressions and code following the fields of the nodes that were changed. */
function followFields(node, before, outputs, notes) {
	const follow = (text) => {
		let changed = text;
		for (const name of before) changed = renameFields(changed, outputs.get(name));
		for (const [name, output] of outputs) changed = renameFields(changed, output, name);
		return changed;
	};
	const isCode = typeof node.parameters.jsCode === 'string';
	const parameters = mapTexts(node.parameters, (text) =>
		isCode || text.startsWith('=') ? follow(text) : text,
	);
	const left = before.flatMap((name) => oldNamesIn(JSON.stringify(parameters), outputs.get(name)));
	if (isCode && left.length > 0)
		notes.push(
			`${node.name}: its code reads ${left.join(' and ')}, which 2Chat's nodes give under other names now.`,
		);
	return { ...node, parameters };
}

/** Names of the changed nodes whose items reach this one as they are. */
function sourcesOf(name, { nodes, connections = {} }, outputs, seen = new Set()) {
	if (seen.has(name)) return [];
	seen.add(name);
	const typeOf = (one) => nodes.find((node) => node.name === one)?.type ?? '';
	return Object.entries(connections)
		.filter(([, { main = [] }]) => main.flat().some((to) => to?.node === name))
		.flatMap(([from]) => {
			if (outputs.has(from)) return [from];
			return PASSES_ON.test(typeOf(from))
				? sourcesOf(from, { nodes, connections }, outputs, seen)
				: [];
		});
}

/** A copy in which every text is what `change` makes of it. */
function mapTexts(value, change) {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((one) => mapTexts(one, change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, mapTexts(one, change)]),
	);
}
