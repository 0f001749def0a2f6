import manifest from '../../package.json';
import { textOf } from '../contract/files.mjs';

interface Locked {
	integrity?: string;
	optional?: boolean;
	os?: string[];
	cpu?: string[];
}

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

	it('knows what each development package consists of, wherever it is fetched', () => {
		const { packages } = JSON.parse(textOf('package-lock.json')) as {
			packages: Record<string, Locked>;
		};
		const entries = Object.entries(packages).filter(([path]) => path !== '');
		// The registry that the file was made with doesn't have the builds for every machine.
		const needed = entries.filter(
			([, { optional, os, cpu }]) => !optional || (os?.includes('linux') && cpu?.includes('x64')),
		);

		expect(needed.length).toBeGreaterThan(500);
		expect(needed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
	});

	it('lets no development package run anything while it is installed', () => {
		expect(textOf('.npmrc').split('\n')).toContain('ignore-scripts=true');
	});

	it('pins every development package to one version', () => {
		const loose = Object.entries(manifest.devDependencies).filter(
			([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
		);

		expect(loose).toEqual([]);
	});
});
