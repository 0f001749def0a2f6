import { NodeHelpers, type INodeParameters, type INodePropertyOptions } from 'n8n-workflow';

import { useSandbox } from '../helpers/useSandbox';
import { TwoChat } from '../../nodes/TwoChat/TwoChat.node';
import { runTwoChat } from '../helpers/engine';
import { byId } from '../helpers/operationCase';

const { description } = new TwoChat();

/** The operations that the panel offers, in the node or in the tool made of it. */
function offered(resource: string, nodeType: string, parameters: INodeParameters = {}): string[] {
	const described = { ...description, name: nodeType };
	const node = { typeVersion: 1 };
	const values =
		NodeHelpers.getNodeParameters(
			description.properties,
			{ resource, ...parameters },
			true,
			false,
			node,
			described,
		) ?? {};
	return description.properties
		.filter(({ name }) => name === 'operation')
		.filter((property) => NodeHelpers.displayParameter(values, property, node, described))
		.flatMap(({ options }) => options as INodePropertyOptions[])
		.filter((option) => NodeHelpers.displayParameter(values, option as never, node, described))
		.map(({ name }) => name);
}

describe('operations that can not be undone', () => {
	it('are offered to people', () => {
		expect(offered('virtualNumber', 'twoChat')).toEqual(['Get Many', 'Release']);
		expect(offered('contact', 'twoChat')).toContain('Delete');
	});

	it('are not offered for an agent, until the user allows it', () => {
		expect(offered('virtualNumber', 'twoChatTool')).toEqual(['Get Many']);
		expect(offered('contact', 'twoChatTool')).not.toContain('Delete');
		expect(offered('virtualNumber', 'twoChatTool', { allowIrreversible: true })).toEqual([
			'Get Many',
			'Release',
		]);
	});

	describe('when a tool was set up for one by hand', () => {
		const sandbox = useSandbox();

		const release = async (parameters: INodeParameters = {}) =>
			await runTwoChat({
				baseUrl: sandbox.url,
				node: { type: 'twoChatTool' },
				parameters: {
					resource: 'virtualNumber',
					operation: 'release',
					virtualNumber: byId('DID00000000-0000-4000-8000-000000000001'),
					...parameters,
				},
			});

		it('sends nothing, and says what to turn on', async () => {
			const { error } = await release();
			expect(error?.message).toMatch(/Turn on "Allow Irreversible Operations"/);
			expect(sandbox.requests).toHaveLength(0);
		});

		it('does it once the user allows it', async () => {
			const { json } = await release({ allowIrreversible: true });
			expect(json).toEqual([{ released: true }]);
		});
	});
});
