import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');
const read = (name) => readFileSync(join(repository, name), 'utf8');
const imports = /(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([@\w./:-]+)'/g;
const specifiersIn = (text) => [...text.matchAll(imports)].map(([, specifier]) => specifier);

/** `@types/node` of `@types/node/fs.js` */
const packageOf = (specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)[0];
const isPackage = (specifier) => !/^(\.|node:)/.test(specifier);

/** @param {string[]} names files @returns {string[]} the packages that they, and the files that they import, import */
function packagesFrom(names) {
	const seen = new Set();
	const packages = new Set();
	const visit = (file) => {
		if (seen.has(file) || !statSync(file, { throwIfNoEntry: false })?.isFile()) return;
		seen.add(file);
		for (const specifier of specifiersIn(readFileSync(file, 'utf8'))) {
			if (isPackage(specifier)) packages.add(packageOf(specifier));
			else if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier));
		}
	};
	names.forEach((name) => visit(join(repository, name)));
	return [...packages];
}

/** @returns {string[]} the packages whose programs `npm run build` runs */
function packagesOfBuild() {
	const programs = JSON.parse(read('package.json'))
		.scripts.build.split('&&')
		.map((command) => command.trim().split(' ')[0]);
	const { packages } = JSON.parse(read('package-lock.json'));
	return programs.map((program) => {
		const owner = Object.keys(packages[''].devDependencies).find(
			(name) => program in (packages[`node_modules/${name}`].bin ?? {}),
		);
		return owner ?? `none that has the program ${program}`;
	});
}

/** @returns {string[]} what `npm start` imports and what the build of the package runs and imports, in order */
export function packagesThatStartNeeds() {
	const typeScript = ['nodes', 'credentials'].flatMap((folder) =>
		readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => join(folder, name)),
	);
	const { types } = JSON.parse(read('tsconfig.json')).compilerOptions;
	const needed = [
		...packagesFrom(['scripts/start.mjs', 'gulpfile.js', ...typeScript]),
		...packagesOfBuild(),
		...types.map((name) => `@types/${name}`),
	];
	return [...new Set(needed)].sort();
}
