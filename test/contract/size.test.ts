import { loadTime, print, unpackedSize } from './size.mjs';

it('the package stays below 500 kB, and its nodes load', () => {
	const bytes = unpackedSize();
	const milliseconds = loadTime();
	print(`The package: ${Math.round(bytes / 1000)} kB, loads in ${Math.round(milliseconds)} ms`);

	expect(bytes).toBeLessThan(500_000);
	// Not held to a limit: how long it takes is up to the machine.
	expect(milliseconds).toBeGreaterThan(0);
});
