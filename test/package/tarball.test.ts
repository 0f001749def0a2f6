import { tarballFiles } from './tarballFiles.mjs';

describe('the npm tarball', () => {
	const files = tarballFiles();

	it('holds the compiled package and the four files that npm expects, nothing else', () => {
		const outsideDist = files.filter((name) => !name.startsWith('dist/'));

		expect(outsideDist.filter((name) => name !== 'CHANGELOG.md').sort()).toEqual([
			'LICENSE',
			'README.md',
			'index.js',
			'package.json',
		]);
	});

	it('holds no source, no test and no map in dist', () => {
		const kinds = new Set(
			files.filter((name) => name.startsWith('dist/')).map((name) => name.split('.').pop()),
		);

		expect([...kinds].sort()).toEqual(['js', 'json', 'svg']);
		expect(files.filter((name) => /(^|\/)(test|sandbox|scripts)\/|\.test\./.test(name))).toEqual(
			[],
		);
	});
});
