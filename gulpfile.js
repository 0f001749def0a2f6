const { Transform } = require('node:stream');
const { dest, parallel, src } = require('gulp');

const raw = { encoding: false };

/** Icons are named relative to the compiled node, so they sit at dist/icons. */
const copyIcons = () => src('icons/*.svg', raw).pipe(dest('dist/icons'));

/** The same JSON without the white space that only its editors need. */
const compact = () =>
	new Transform({
		objectMode: true,
		transform(file, _encoding, done) {
			file.contents = Buffer.from(JSON.stringify(JSON.parse(file.contents)));
			done(null, file);
		},
	});

/** Codex files and output previews sit beside the compiled node. */
const copyNodeData = () =>
	src('nodes/**/*.json', { ...raw, base: 'nodes' })
		.pipe(compact())
		.pipe(dest('dist/nodes'));

exports.build = parallel(copyIcons, copyNodeData);
exports.default = exports.build;
