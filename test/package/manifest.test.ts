import manifest from '../../package.json';

describe('package.json', () => {
	it('asks for n8n-workflow of any version and for nothing else at run time', () => {
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		expect(Object.keys(manifest)).not.toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^(dependencies|optionalDependencies|overrides|resolutions)$/),
			]),
		);
	});

	it('runs nothing on the machine of somebody who installs it', () => {
		const banned = ['prepare', 'preinstall', 'install', 'postinstall', 'prepublish'];

		expect(Object.keys(manifest.scripts).filter((name) => banned.includes(name))).toEqual([]);
	});

	it('is found by n8n as a community node package', () => {
		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.license).toBe('MIT');
		expect(manifest.n8n).toMatchObject({ n8nNodesApiVersion: 1, strict: true });
	});

	it('ships dist and index.js', () => {
		expect(manifest.files).toEqual(['dist', 'index.js']);
	});

	it('pins every development package to one version', () => {
		const loose = Object.entries(manifest.devDependencies).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
		);

		expect(loose).toEqual([]);
	});
});
