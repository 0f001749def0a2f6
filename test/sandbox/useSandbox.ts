import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/server.mjs';
import { asking } from './ask.mjs';

/**
 * One sandbox for the tests of a file, as at the start before each. Its own answers are held against the contract,
 * and a test fails when a request or an answer did not fit, unless it empties `sandbox.violations` itself.
 */
export function useSandbox(options: SandboxOptions = {}) {
	const at = {} as { sandbox: Sandbox; ask: ReturnType<typeof asking> };
	beforeAll(async () => {
		at.sandbox = await startSandbox({ checkAnswers: true, ...options });
		at.ask = asking(at.sandbox);
	});
	beforeEach(() => at.sandbox.reset());
	afterEach(() => expect(at.sandbox.violations).toEqual([]));
	afterAll(async () => await at.sandbox.close());
	return at;
}
