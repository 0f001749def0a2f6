/**
 * The versions of n8n that `npm run test:versions` tests the package in, oldest first: the newest of 1.x, the first of
 * 2.x, two in between, and the one that everything else here is tested in.
 */
export const n8nVersions = ['1.123.81', '2.0.3', '2.20.12', '2.30.8', '2.41.1'];

/** The n8n of `npm start` and of all tests that say no other. */
export const n8nVersion = '2.41.1';

/** The files of test/n8n/ that run in each of them. */
export const suites = [
	'credential.test.mjs',
	'media.test.mjs',
	'operations.test.mjs',
	'resilience.test.mjs',
	'review.test.mjs',
	'tool.test.mjs',
	'trigger.test.mjs',
	'trigger-catch-up.test.mjs',
	'trigger-lifecycle.test.mjs',
	'trigger-restart.test.mjs',
	'trigger-watch.test.mjs',
	'wait.test.mjs',
	'wait-restart.test.mjs',
];

/**
 * Whether a version is older than another one.
 *
 * @param {string} version e.g. `2.20.12`
 * @param {string} other the same, or shorter: `2.30`
 */
export function isBelow(version, other) {
	const [ours, theirs] = [version, other].map((text) => text.split('.').map(Number));
	const at = theirs.findIndex((part, index) => part !== ours[index]);
	return at !== -1 && ours[at] < theirs[at];
}

/** By n8n's own `engines`, and by what its `isolated-vm` is built for: 1.123 asks for Node 20, and does not start in it. */
const nodesSince = [
	['2.36', [24, 26]],
	['0', [22, 24]],
];

/**
 * @param {string} version of n8n
 * @returns {number[]} the major versions of Node that it runs on
 */
export const nodesFor = (version) =>
	/** @type {number[]} */ (nodesSince.find(([since]) => !isBelow(version, String(since)))?.[1]);

/**
 * What npm installs for it.
 *
 * @param {string} version of n8n
 * @returns {string} a package.json
 */
export const manifestFor = (version) =>
	JSON.stringify({
		private: true,
		dependencies: { n8n: version },
		overrides: {
			// A newer one asks for a package that the registry lacks.
			linkedom: '0.18.12',
			// Older n8n fetch theirs from a place that is no registry.
			...(isBelow(version, '2.41') && { xlsx: '0.18.5' }),
		},
	});

/**
 * What a version of n8n lacks, and what that means for its users: each a reason not to run a test, which
 * docs/compatibility.md shows; false where this n8n has it.
 *
 * @param {string} version of n8n
 */
export function lacksOf(version) {
	const before = (since, what) => isBelow(version, since) && what;
	return {
		// Seen in 1.123.81 and 2.20.12, no more in 2.41.1.
		credentialRules: before(
			'2.41',
			'The test of a credential says only in the words of n8n that 2Chat refuses the key',
		),
		failedExecutions: before(
			'2.8',
			'Alerts of a trigger are lines in the log of n8n and run no Error Workflow (from 2.8)',
		),
		// The default of n8n's own field; seen in 2.20.12, no more in 2.41.1.
		reviewedInput: before(
			'2.41',
			'The question of a human review names the tool alone: put {{ $tool.parameters }} into its message',
		),
		humanReview: before('2.6', 'No human review of the tools of an agent (from 2.6)'),
	};
}
