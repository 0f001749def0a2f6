import { isBelow, n8nVersion } from '../../scripts/lib/n8n-versions.mjs';

/** The n8n under test. */
export const version = process.env.TWOCHAT_N8N_VERSION ?? n8nVersion;

const before = (since, what) => isBelow(version, since) && what;

/**
 * What an older n8n lacks, and what that means for its user: each a reason to skip a test, which docs/compatibility.md
 * shows; false where this n8n has it.
 */
export const lacks = {
	failedExecutions: before(
		'2.0',
		'What the watch of a trigger can’t mend is a line in the log of n8n, and runs no Error Workflow',
	),
};
