import type { IExecuteData, INode } from 'n8n-workflow';

import { itemsIn } from '../../nodes/TwoChat/operations/run';

const node = (name: string) => ({ name }) as INode;
const items = (count: number) => Array.from({ length: count }, () => ({ json: {} }));

describe('the number of items of a run', () => {
	it('is what the node was given', () => {
		const executeData = { node: node('2Chat'), data: { main: [items(3)] } };
		expect(itemsIn(executeData as unknown as IExecuteData, node('2Chat'))).toBe(3);
	});

	it('is what a tool was given when n8n runs it as a node', () => {
		const executeData = { node: node('2Chat'), data: { ai_tool: [items(1)] } };
		expect(itemsIn(executeData as unknown as IExecuteData, node('2Chat'))).toBe(1);
	});

	it('is not known when an agent calls the tool: those are the items of the agent', () => {
		const executeData = { node: node('AI Agent'), data: { main: [items(3)] } };
		expect(itemsIn(executeData as unknown as IExecuteData, node('2Chat'))).toBeUndefined();
	});
});
