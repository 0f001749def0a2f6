import nodeCodex from '../../nodes/TwoChat/TwoChat.node.json';
import triggerCodex from '../../nodes/TwoChat/TwoChatTrigger.node.json';
import manifest from '../../package.json';
import { node, trigger } from './nodes';

/** The categories that n8n's node panel knows. */
const CATEGORIES = [
	'AI',
	'Analytics',
	'Communication',
	'Core Nodes',
	'Data & Storage',
	'Development',
	'Finance & Accounting',
	'HITL',
	'Marketing',
	'Miscellaneous',
	'Productivity',
	'Sales',
	'Utility',
];

describe.each([
	['2Chat', nodeCodex, node],
	['2Chat Trigger', triggerCodex, trigger],
])('the codex of %s', (_, codex, { description }) => {
	it('is about this node', () => {
		expect(codex.node).toBe(`${manifest.name}.${description.name}`);
		expect(codex.nodeVersion).toBe(`${Math.floor(description.version as number)}.0`);
	});

	it('puts it into categories of the panel', () => {
		expect(codex.categories).toEqual(expect.arrayContaining(['Communication']));
		expect(codex.categories.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
	});

	it('lets people find it by what they may type', () => {
		expect(codex.alias.map((alias) => alias.toLowerCase())).toEqual(
			expect.arrayContaining(['whatsapp', 'waba', '2chat', 'twochat', 'message']),
		);
		expect(new Set(codex.alias).size).toBe(codex.alias.length);
	});

	it('leads to the documentation of the key, and for the rest to our own README', () => {
		// Where a community node names no page, n8n's Docs button opens that of its package.
		expect(codex.resources).not.toHaveProperty('primaryDocumentation');
		const [{ url }] = codex.resources.credentialDocumentation;
		expect(url).toMatch(/^https:\/\/developers\.2chat\.co\//);
	});
});

it('the action node is offered to agents by a tool of its own, and does not pass for a tool itself', () => {
	expect(node.description.usableAsTool).toBe(true);
	// n8n's node panel leaves out what calls itself an AI tool (n8n 2.41), and finds the action node no more.
	expect(nodeCodex.categories).not.toContain('AI');
	expect(nodeCodex).not.toHaveProperty('subcategories.AI');
});
