import { startSandbox, type Sandbox } from '../../sandbox/server.mjs';

/**
 * A sandbox for the tests of a file or of a `describe`, as new for each of them; `lookAtViolations` looks after each at
 * what it saw.
 */
export function useSandbox(options?: Parameters<typeof startSandbox>[0]): Sandbox {
	let running: Sandbox;
	beforeAll(async () => {
		running = await startSandbox(options);
	});
	beforeEach(() => running.reset());
	afterAll(async () => await running.close());
	// It runs only when the tests do, and stands in what they declare before.
	return new Proxy({} as Sandbox, { get: (_, name) => Reflect.get(running, name) as unknown });
}
