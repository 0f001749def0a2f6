import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { textOf } from './files.mjs';
import { sources } from './sources.mjs';

/** Words that people answer with, in many languages: read, never said. */
const SPOKEN = 'sendAndWait/answer/';

/** What is written for whoever changes the package. */
const FOR_DEVELOPERS = ['docs/2chat-api.md', 'docs/architecture.md'];

/** @param {string} folder @param {string} ending */
const filesIn = (folder, ending) =>
	readdirSync(resolve(__dirname, '../..', folder))
		.filter((name) => name.endsWith(ending))
		.map((name) => `${folder}/${name}`);

/**
 * The sentences in a source: labels, descriptions, errors. Values that are inserted stand as "…".
 *
 * @param {string} file
 * @returns {string[]}
 */
function sentencesIn(file) {
	/** @type {string[]} */
	const found = [];
	/** @param {ts.Node} node */
	const visit = (node) => {
		if (ts.isImportDeclaration(node)) return;
		if (ts.isStringLiteralLike(node)) found.push(node.text);
		if (ts.isTemplateExpression(node)) {
			found.push(
				[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'),
			);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest));
	return found.filter((text) => /[A-Za-z]\s+[A-Za-z]/.test(text));
}

/** @param {string} markdown */
const prose = (markdown) =>
	markdown
		.replace(/```[\s\S]*?```|`[^`]*`|<!--[\s\S]*?-->|\]\([^)]*\)/g, ' ')
		.split(/\n{2,}|\n(?=[-|\d#])/)
		.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
		.filter(Boolean);

/**
 * Everything that a user reads: the forms and errors of both nodes and of the credential, the README and the
 * pages of docs/ for users, and the notes on the examples' canvases.
 *
 * @returns {Array<{ file: string, text: string }>}
 */
export function textsForUsers() {
	const code = [
		...sources()
			.filter((path) => !path.startsWith(SPOKEN))
			.map((path) => `nodes/TwoChat/${path}`),
		'credentials/TwoChatApi.credentials.ts',
	].flatMap((file) => sentencesIn(file).map((text) => ({ file, text })));
	const pages = ['README.md', ...filesIn('docs', '.md'), ...filesIn('examples', '.md')]
		.filter((file) => !FOR_DEVELOPERS.includes(file))
		.flatMap((file) => prose(textOf(file)).map((text) => ({ file, text })));
	const notes = filesIn('examples', '.json').flatMap((file) =>
		/** @type {Array<{ type: string, parameters: { content?: string } }>} */ (
			JSON.parse(textOf(file)).nodes
		)
			.filter(({ type }) => type.endsWith('.stickyNote'))
			.flatMap(({ parameters }) => prose(parameters.content ?? ''))
			.map((text) => ({ file, text })),
	);
	return [...code, ...pages, ...notes];
}
