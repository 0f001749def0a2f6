import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../data/operations/', import.meta.url));

/** The exports of a TypeScript file; these suites run outside jest, which reads the tables for the others. */
function load(file) {
	const { code } = transformSync(readFileSync(file, 'utf8'), {
		jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
		module: { type: 'commonjs' },
	});
	const module = { exports: {} };
	const requireFrom = (name) =>
		name.startsWith('.') ? load(join(dirname(file), `${name}.ts`)) : require(name);
	new Function('module', 'exports', 'require', code)(module, module.exports, requireFrom);
	return module.exports;
}

/** @type {import('../helpers/operationCase.ts').OperationCase[]} what each operation of the node sends */
export const operationCases = load(join(folder, 'index.ts')).operationCases;
