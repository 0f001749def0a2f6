import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const repository = resolve(__dirname, '../..');
const dist = join(repository, 'dist');

/**
 * @returns {string[]} the shipped JavaScript files, relative to the repository
 */
export function compiledFiles() {
	if (!existsSync(dist))
		throw new Error('dist/ does not exist. Run `npm run build`, then the tests again.');
	const inDist = readdirSync(dist, { recursive: true }).map((name) => join('dist', name));
	return [...inDist, 'index.js'].filter((name) => name.endsWith('.js'));
}

/**
 * What a file loads, found in its syntax tree: `require`, `import` and `export … from`, wherever they stand.
 *
 * @param {string} file relative to the repository
 * @returns {string[]} the module names as written; an expression where the name is not a plain string
 */
export function modulesLoadedBy(file) {
	const source = ts.createSourceFile(
		file,
		readFileSync(join(repository, file), 'utf8'),
		ts.ScriptTarget.Latest,
	);
	const loaded = [];
	const visit = (node) => {
		const name = moduleName(node);
		if (name) loaded.push(ts.isStringLiteralLike(name) ? name.text : name.getText(source));
		ts.forEachChild(node, visit);
	};
	visit(source);
	return loaded;
}

function moduleName(node) {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (!ts.isCallExpression(node)) return undefined;
	const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
	const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
	return isRequire || isImport ? node.arguments[0] : undefined;
}

/**
 * Whether a relative module name leads to a file that ships.
 *
 * @param {string} file the file that loads it, relative to the repository
 * @param {string} name e.g. `./transport`
 */
export function leadsToShippedFile(file, name) {
	const path = resolve(repository, dirname(file), name);
	const candidates = [path, `${path}.js`, `${path}.json`, join(path, 'index.js')];
	return path.startsWith(dist) && candidates.some((candidate) => existsSync(candidate));
}
