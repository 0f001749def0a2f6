const { dest, parallel, src } = require('gulp');

const raw = { encoding: false };

/** Icons are named relative to the compiled node, so they sit at dist/icons. */
const copyIcons = () => src('icons/*.svg', raw).pipe(dest('dist/icons'));

/** Codex files and output previews sit beside the compiled node. */
const copyNodeData = () =>
	src('nodes/**/*.json', { ...raw, base: 'nodes' }).pipe(dest('dist/nodes'));

exports.build = parallel(copyIcons, copyNodeData);
exports.default = exports.build;
