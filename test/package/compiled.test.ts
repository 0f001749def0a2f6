import { compiledFiles, leadsToShippedFile, modulesLoadedBy } from './compiledFiles.mjs';

describe('the compiled package', () => {
	it('loads nothing but n8n-workflow, node:crypto and its own files', () => {
		const foreign = compiledFiles().flatMap((file) =>
			modulesLoadedBy(file)
				.filter((name) => !['n8n-workflow', 'node:crypto'].includes(name))
				.filter((name) => !(name.startsWith('.') && leadsToShippedFile(file, name)))
				.map((name) => `${file} loads ${name}`),
		);

		expect(foreign).toEqual([]);
	});

	it('holds the node, the trigger and the credential that package.json names', () => {
		expect(compiledFiles()).toEqual(
			expect.arrayContaining([
				'dist/nodes/TwoChat/TwoChat.node.js',
				'dist/nodes/TwoChat/TwoChatTrigger.node.js',
				'dist/credentials/TwoChatApi.credentials.js',
			]),
		);
	});
});
