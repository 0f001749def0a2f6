// n8n-core makes this folder when it is loaded; without a choice it would be in the home of whoever runs the tests.
process.env.N8N_USER_FOLDER ??= `${__dirname}/.cache/jest`;

module.exports = {
	testEnvironment: 'node',
	// Generous: a busy machine must not make a test fail.
	testTimeout: 30_000,
	setupFilesAfterEnv: ['<rootDir>/test/helpers/lookAtViolations.ts'],
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['<rootDir>/test/n8n/'],
	modulePathIgnorePatterns: ['<rootDir>/.cache/', '<rootDir>/dist/'],
	// The sandbox's libraries are ESM only: they are compiled like our own .mjs files.
	transformIgnorePatterns: ['/node_modules/(?!(fastify-openapi-glue|@seriousme)/)'],
	transform: {
		'^.+\\.(t|m?j)s$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
		],
	},
};
