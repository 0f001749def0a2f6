module.exports = {
	semi: true,
	trailingComma: 'all',
	useTabs: true,
	singleQuote: true,
	printWidth: 100,
	endOfLine: 'lf',
};
