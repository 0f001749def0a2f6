import { runningSandboxes } from '../../sandbox/server.mjs';

/**
 * After every test of every file: no sandbox may have seen a request or an answer that does not fit 2Chat's
 * contract, unless the test emptied `sandbox.violations` itself.
 */
afterEach(() => {
	for (const { violations } of runningSandboxes) expect(violations).toEqual([]);
});
